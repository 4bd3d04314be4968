package org.absorb.model.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** A document as paths and plain values, in the order they are written. */
public final class Flat {

  private Flat() {}

  public static Map<String, Value> of(Tree document) {
    Map<String, Value> flat = new LinkedHashMap<>();
    add(flat, Path.ROOT, document);
    return flat;
  }

  private static void add(Map<String, Value> flat, Path at, Value value) {
    if (value instanceof Tree tree && !tree.fields().isEmpty()) {
      tree.fields().forEach((key, inner) -> add(flat, at.then(key), inner));
    } else if (value instanceof Value.Items items && !items.values().isEmpty()) {
      for (int i = 0; i < items.values().size(); i++) {
        add(flat, at.then(i), items.values().get(i));
      }
    } else {
      flat.put(at.toString(), value);
    }
  }
}
