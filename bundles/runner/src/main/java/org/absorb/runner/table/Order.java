package org.absorb.runner.table;

import java.util.List;

/**
 * By what runs are sorted. What has no value comes last, either way.
 *
 * @param down from large to small
 */
public record Order(Quantity quantity, boolean down) {

  int compare(Object a, Object b) {
    Comparable<?> one = key(a);
    Comparable<?> other = key(b);
    if (one == null || other == null) {
      return one == other ? 0 : one == null ? 1 : -1;
    }
    int upward = compareKeys(one, other);
    return down ? -upward : upward;
  }

  private static int compareKeys(Comparable<?> a, Comparable<?> b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.compareTo(y);
    } else if (a instanceof Double || b instanceof Double) {
      return a instanceof Double ? -1 : 1;
    }
    return a.toString().compareToIgnoreCase(b.toString());
  }

  private static Comparable<?> key(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? null : number;
    } else if (value instanceof List<?> words) {
      return words.isEmpty() ? null : words.get(0).toString();
    } else if (value instanceof Boolean flag) {
      return flag ? 0.0 : 1.0;
    }
    return value == null || value.toString().isEmpty() ? null : value.toString();
  }
}
