package org.absorb.model.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * The parameters of a record, read from its {@link Parameter} annotations. Immutable.
 *
 * @param <R> the record
 */
public final class Declaration<R extends Record> {

  /**
   * Completes a component of some kind: knows which plugins there are.
   *
   * <p>Called with the component as written; returns it with its plugin's defaults written out, or
   * reports to {@code problems} and returns anything.
   */
  @FunctionalInterface
  public interface Components {
    Tree complete(String kind, Tree component, Path at, Problems problems);
  }

  /** Each record's annotations are read once; what was read goes with the class. */
  private static final ClassValue<Declaration<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Declaration<?> computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  private final Constructor<R> constructor;
  private final List<Method> accessors;
  private final List<Field> fields;

  private Declaration(Constructor<R> constructor, List<Method> accessors, List<Field> fields) {
    this.constructor = constructor;
    this.accessors = List.copyOf(accessors);
    this.fields = List.copyOf(fields);
  }

  /**
   * Reads the annotations of a record.
   *
   * @throws IllegalArgumentException if a component is not annotated, has no label or a type that
   *     is none of those that {@link Parameter} lists: a mistake of the record's author
   */
  @SuppressWarnings("unchecked") // what is known of a class was read from it
  public static <R extends Record> Declaration<R> of(Class<R> type) {
    return (Declaration<R>) KNOWN.get(type);
  }

  private static <R extends Record> Declaration<R> read(Class<R> type) {
    List<Field> fields = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    RecordWords words = new RecordWords(type);
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(field(type, component, words));
      component.getAccessor().setAccessible(true);
      accessors.add(component.getAccessor());
      types.add(component.getType());
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new Declaration<>(constructor, accessors, fields);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " cannot be made", e);
    }
  }

  public List<Field> fields() {
    return fields;
  }

  public Optional<Field> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /**
   * The object with every default written out (but those of {@link Parameter#unwritten} fields), in
   * the order declared. What is wrong goes to {@code problems}; where something is, the result is
   * not to be used.
   */
  public Tree complete(Tree given, Path at, Components components, Problems problems) {
    for (String key : given.fields().keySet()) {
      if (field(key).isEmpty()) {
        problems.add(at.then(key), given.get(key).orElse(null), Words.get("unknown", keys()));
      }
    }
    Map<String, Value> whole = new LinkedHashMap<>();
    for (Field field : fields) {
      Path here = at.then(field.key());
      Value value = field.chosen(given);
      if (value == null && !field.optional()) {
        problems.add(here, null, Words.get("missing", field.label()));
      } else if (value != null) {
        Value checked = check(field, value, here, components, problems);
        if (!field.implies(checked)) {
          whole.put(field.key(), checked);
        }
      }
    }
    return new Tree(whole);
  }

  /**
   * Makes the record from a completed object.
   *
   * @throws IllegalArgumentException if the object is not what {@link #complete} gave, or if the
   *     record's own constructor refuses the values
   */
  public R bind(Tree completed) {
    Class<?>[] types = constructor.getParameterTypes();
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      Field field = fields.get(i);
      Value value = completed.get(field.key()).orElse(field.unwritten() ? field.byDefault() : null);
      if (value == null && !field.optional()) {
        throw new IllegalArgumentException(field.key() + " is missing");
      }
      values[i] = value == null ? Optionals.none(types[i]) : java(field, types[i], value);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(constructor + " cannot be called", e);
    }
  }

  /** The tree that {@link #bind} would read this record from. */
  public Tree tree(R settings) {
    Map<String, Value> tree = new LinkedHashMap<>();
    for (int i = 0; i < accessors.size(); i++) {
      try {
        Object held = accessors.get(i).invoke(settings);
        Object value = fields.get(i).optional() ? Optionals.value(held) : held;
        if (value != null) {
          Value written = json(fields.get(i), value);
          if (!fields.get(i).implies(written)) {
            tree.put(fields.get(i).key(), written);
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(accessors.get(i) + " cannot be called", e);
      }
    }
    return new Tree(tree);
  }

  private String keys() {
    return fields.stream().map(Field::key).collect(Collectors.joining(", "));
  }

  private static Value check(
      Field field, Value value, Path at, Components components, Problems problems) {
    switch (field.type()) {
      case REAL, WHOLE -> {
        number(field, field.type() != Field.Type.REAL, value, at, problems);
      }
      case WHOLES -> {
        if (value instanceof Value.Items items) {
          for (int i = 0; i < items.values().size(); i++) {
            number(field, true, items.values().get(i), at.then(i), problems);
          }
        } else {
          problems.add(at, value, Words.get("must.wholes"));
        }
      }
      case FLAG ->
          require(value instanceof Value.Flag, at, value, Words.get("must.flag"), problems);
      case TEXT ->
          require(value instanceof Value.Text, at, value, Words.get("must.text"), problems);
      case CHOICE ->
          require(
              value instanceof Value.Text text && field.choices().contains(text.value()),
              at,
              value,
              Words.get("must.choice", String.join(", ", field.choices())),
              problems);
      case GROUPS -> {
        if (value instanceof Value.Items items) {
          return groups(field, items, at, components, problems);
        }
        problems.add(at, value, Words.get("must.groups"));
      }
      case GROUP -> {
        if (value instanceof Tree tree) {
          return field.nested().complete(tree, at, components, problems);
        }
        problems.add(at, value, Words.get("must.group"));
      }
      case COMPONENT -> {
        return component(field, value, at, components, problems);
      }
      case COMPONENTS -> {
        if (value instanceof Value.Items items) {
          List<Value> whole = new ArrayList<>();
          for (int i = 0; i < items.values().size(); i++) {
            whole.add(component(field, items.values().get(i), at.then(i), components, problems));
          }
          return Value.of(whole);
        }
        problems.add(at, value, Words.get("must.components"));
      }
    }
    return value;
  }

  private static Value groups(
      Field field, Value.Items items, Path at, Components components, Problems problems) {
    List<Value> whole = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      Value item = items.values().get(i);
      if (item instanceof Tree tree) {
        whole.add(field.nested().complete(tree, at.then(i), components, problems));
      } else {
        problems.add(at.then(i), item, Words.get("must.group"));
      }
    }
    return Value.of(whole);
  }

  private static void number(Field field, boolean whole, Value value, Path at, Problems problems) {
    if (!(value instanceof Value.Decimal number)) {
      problems.add(at, value, Words.get(whole ? "must.whole" : "must.number"));
    } else if (whole && number.value().scale() > 0) {
      problems.add(at, value, Words.get("must.whole"));
    } else if (!field.range().holds(number.value().doubleValue())
        || Double.isInfinite(number.value().doubleValue())) {
      problems.add(at, value, Words.get("must", field.range().words()));
    } else if (whole && number.value().abs().compareTo(LARGEST) > 0) {
      problems.add(
          at, value, Words.get("must", Words.get("range.atMost", LARGEST.toPlainString())));
    }
  }

  private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

  private static Value component(
      Field field, Value value, Path at, Components components, Problems problems) {
    // a bare id is as good as {"type": id}: one can sweep or --set it
    Tree tree =
        value instanceof Value.Text id
            ? Component.of(id.value()).tree()
            : value instanceof Tree t ? t : null;
    if (tree == null || Component.of(tree) == null) {
      problems.add(at, value, Words.get("must.component"));
      return value;
    }
    return components.complete(field.kind(), tree, at, problems);
  }

  private static void require(boolean good, Path at, Value value, String rule, Problems problems) {
    if (!good) {
      problems.add(at, value, rule);
    }
  }

  private static Field field(Class<?> owner, RecordComponent component, RecordWords words) {
    Parameter p = component.getAnnotation(Parameter.class);
    if (p == null) {
      throw new IllegalArgumentException(
          owner.getName() + "." + component.getName() + " is no @Parameter");
    }
    Class<?> java = component.getType();
    Field.Type type = type(owner, component);
    Declaration<?> nested =
        switch (type) {
          case GROUP -> Declaration.of(java.asSubclass(Record.class));
          case GROUPS -> Declaration.of(item(component).asSubclass(Record.class));
          default -> null;
        };
    List<String> choices = new ArrayList<>();
    if (type == Field.Type.CHOICE) {
      for (Object constant : java.getEnumConstants()) {
        choices.add(Choice.written((Enum<?>) constant));
      }
    }
    Value byDefault =
        p.byDefault().isEmpty()
            ? type == Field.Type.GROUP ? Tree.EMPTY : null
            : JsonText.read(p.byDefault());
    boolean optional = type == Field.Type.WHOLES || type == Field.Type.GROUPS || Optionals.is(java);
    return new Field(
        p.key().isEmpty() ? component.getName() : p.key(),
        type,
        words.label(component.getName()),
        p.symbol(),
        p.unit(),
        words.help(component.getName()),
        new Range(p.min(), p.minOpen(), p.max(), p.maxOpen()),
        List.copyOf(choices),
        choices.stream().map(choice -> words.choice(component.getName(), choice)).toList(),
        byDefault,
        optional,
        p.kind(),
        nested,
        p.unwritten(),
        new Field.Hints(
            p.group(), p.visibleWhen(), p.advanced(), p.logarithmic(), p.sweepable(), p.lines()));
  }

  private static Field.Type type(Class<?> owner, RecordComponent component) {
    Class<?> java = component.getType();
    if (java == double.class || java == OptionalDouble.class) {
      return Field.Type.REAL;
    } else if (java == int.class
        || java == long.class
        || java == OptionalInt.class
        || java == OptionalLong.class) {
      return Field.Type.WHOLE;
    } else if (java == boolean.class) {
      return Field.Type.FLAG;
    } else if (java == String.class) {
      return Field.Type.TEXT;
    } else if (java.isEnum()) {
      return Field.Type.CHOICE;
    } else if (java == Component.class) {
      return Field.Type.COMPONENT;
    } else if (java.isRecord()) {
      return Field.Type.GROUP;
    } else if (item(component) == Component.class) {
      return Field.Type.COMPONENTS;
    } else if (item(component) == Long.class) {
      return Field.Type.WHOLES;
    } else if (item(component) != null && item(component).isRecord()) {
      return Field.Type.GROUPS;
    }
    throw new IllegalArgumentException(
        owner.getName() + "." + component.getName() + " has a type that no form field has");
  }

  /** The class of a list's items; {@code null} if it is no list. */
  private static Class<?> item(RecordComponent component) {
    return component.getType() == List.class
            && component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? item
        : null;
  }

  private static Object java(Field field, Class<?> java, Value value) {
    return switch (field.type()) {
      case REAL -> Optionals.of(java, ((Value.Decimal) value).value().doubleValue());
      case WHOLES ->
          ((Value.Items) value)
              .values().stream()
                  .map(item -> (Long) whole(field, long.class, ((Value.Decimal) item).value()))
                  .toList();
      case WHOLE -> whole(field, java, ((Value.Decimal) value).value());
      case FLAG -> ((Value.Flag) value).value();
      case TEXT -> ((Value.Text) value).value();
      case CHOICE -> Choice.of(java, ((Value.Text) value).value());
      case GROUP -> field.nested().bind((Tree) value);
      case GROUPS ->
          ((Value.Items) value)
              .values().stream().map(item -> (Object) field.nested().bind((Tree) item)).toList();
      case COMPONENT -> Component.of((Tree) value);
      case COMPONENTS ->
          ((Value.Items) value).values().stream().map(item -> Component.of((Tree) item)).toList();
    };
  }

  private static Object whole(Field field, Class<?> java, BigDecimal value) {
    try {
      boolean small = java == int.class || java == OptionalInt.class;
      return small
          ? Optionals.of(java, value.intValueExact())
          : Optionals.of(java, value.longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(field.key() + " is too large", e);
    }
  }

  private static Value json(Field field, Object value) {
    return switch (field.type()) {
      case REAL -> Value.of((double) value);
      case WHOLE -> Value.of(((Number) value).longValue());
      case WHOLES -> Value.of(((List<?>) value).stream().map(n -> Value.of((Long) n)).toList());
      case FLAG -> Value.of((boolean) value);
      case TEXT -> Value.of((String) value);
      case CHOICE -> Value.of(Choice.written((Enum<?>) value));
      case GROUP -> group(field.nested(), value);
      case GROUPS ->
          Value.of(((List<?>) value).stream().map(item -> group(field.nested(), item)).toList());
      case COMPONENT -> ((Component) value).tree();
      case COMPONENTS ->
          Value.of(((List<?>) value).stream().map(item -> ((Component) item).tree()).toList());
    };
  }

  @SuppressWarnings("unchecked") // the nested declaration was read from this very component's type
  private static <N extends Record> Tree group(Declaration<N> nested, Object value) {
    return nested.tree((N) value);
  }
}
