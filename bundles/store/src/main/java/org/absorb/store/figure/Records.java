package org.absorb.store.figure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.parameter.Choice;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Records of numbers, words, arrays, lists and further records as JSON, component by component.
 * Not-a-number is {@code null}, and so is a missing array; a component that a file does not have
 * (it is older) is {@code null}, zero or false, for the record's constructor to complete.
 */
final class Records {

  private Records() {}

  static Tree tree(Record record) {
    Tree tree = Tree.EMPTY;
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object content = get(record, component);
      if (content instanceof Optional<?> maybe) {
        content = maybe.orElse(null);
      }
      if (content != null) {
        tree = tree.with(component.getName(), value(content));
      }
    }
    return tree;
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
  }

  private static Value value(Object content) {
    if (content instanceof Record record) {
      return tree(record);
    } else if (content instanceof String text) {
      return Value.of(text);
    } else if (content instanceof Boolean flag) {
      return Value.of(flag);
    } else if (content instanceof Integer number) {
      return Value.of(number);
    } else if (content instanceof Double number) {
      return number(number);
    } else if (content instanceof Enum<?> constant) {
      return Value.of(Choice.written(constant));
    } else if (content instanceof double[] numbers) {
      List<Value> items = new ArrayList<>(numbers.length);
      for (double number : numbers) {
        items.add(number(number));
      }
      return Value.of(items);
    } else if (content instanceof List<?> list) {
      return Value.of(list.stream().map(Records::value).toList());
    } else if (content instanceof Map<?, ?> map) {
      Tree tree = Tree.EMPTY;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        tree = tree.with((String) entry.getKey(), value(entry.getValue()));
      }
      return tree;
    }
    throw new IllegalArgumentException(content.getClass() + " has no written form");
  }

  private static Value number(double x) {
    return Double.isFinite(x) ? Value.of(x) : Value.NOTHING;
  }

  /**
   * The record of a tree.
   *
   * @throws IllegalArgumentException if it is none
   */
  static <R extends Record> R record(Class<R> type, Tree tree) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] contents = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      contents[i] =
          content(
              types[i],
              components[i].getGenericType(),
              tree.get(components[i].getName()).orElse(Value.NOTHING));
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(contents);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be made", e);
    }
  }

  private static Object content(Class<?> type, Type generic, Value value) {
    if (type == double.class) {
      return number(value);
    } else if (type == int.class) {
      return value instanceof Value.Decimal number ? number.value().intValue() : 0;
    } else if (type == boolean.class) {
      return value instanceof Value.Flag flag && flag.value();
    } else if (type == String.class) {
      return value instanceof Value.Text text ? text.value() : "";
    } else if (type.isEnum()) {
      return Choice.of(type, value instanceof Value.Text text ? text.value() : "");
    } else if (type == double[].class) {
      return value instanceof Value.Items items
          ? items.values().stream().mapToDouble(Records::number).toArray()
          : null;
    } else if (type.isRecord()) {
      return value instanceof Tree tree ? record(type.asSubclass(Record.class), tree) : null;
    } else if (type == Optional.class) {
      Class<?> element = element(generic);
      return value instanceof Value.Nothing
          ? Optional.empty()
          : Optional.of(content(element, element, value));
    } else if (type == List.class) {
      return list(generic, value);
    } else if (type == SortedMap.class) {
      SortedMap<String, String> map = new TreeMap<>();
      if (value instanceof Tree tree) {
        tree.fields().forEach((key, text) -> map.put(key, tree.text(key).orElse("")));
      }
      return map;
    }
    throw new IllegalArgumentException(type + " has no written form");
  }

  private static List<Object> list(Type generic, Value value) {
    Class<?> element = element(generic);
    List<Object> list = new ArrayList<>();
    if (value instanceof Value.Items items) {
      items.values().forEach(item -> list.add(content(element, element, item)));
    }
    return list;
  }

  private static Class<?> element(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static double number(Value value) {
    return value instanceof Value.Decimal number ? number.value().doubleValue() : Double.NaN;
  }
}
