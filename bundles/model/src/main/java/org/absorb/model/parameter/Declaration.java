package org.absorb.model.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      fields.add(FieldReader.field(type, component, words));
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
        problems.add(at.then(key), given.get(key).orElse(null), Unknown.field(key, keys()));
      }
    }
    FieldCheck check = new FieldCheck(components, problems);
    Map<String, Value> whole = new LinkedHashMap<>();
    for (Field field : fields) {
      Path here = at.then(field.key());
      Value value = field.chosen(given);
      if (value == null && !field.optional()) {
        problems.add(here, null, Words.get("missing", field.label()));
      } else if (value != null) {
        Value checked = check.check(field, value, here);
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
      values[i] =
          value == null ? Optionals.none(types[i]) : Conversion.java(field, types[i], value);
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
          Value written = Conversion.json(fields.get(i), value);
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

  private List<String> keys() {
    return fields.stream().map(Field::key).toList();
  }
}
