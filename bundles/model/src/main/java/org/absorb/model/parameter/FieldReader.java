package org.absorb.model.parameter;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Makes fields of a record's components, from their types and annotations. */
final class FieldReader {

  private FieldReader() {}

  /**
   * The field of a component.
   *
   * @throws IllegalArgumentException if it is not annotated, has no label or a type that no field
   *     has
   */
  static Field field(Class<?> owner, RecordComponent component, RecordWords words) {
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
            p.group(),
            p.visibleWhen(),
            p.advanced(),
            p.logarithmic(),
            p.sweepable(),
            p.lines(),
            words.zero(component.getName())));
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
}
