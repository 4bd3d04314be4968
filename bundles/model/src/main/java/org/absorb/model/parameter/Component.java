package org.absorb.model.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A plugin with its settings, as files write it: {@code {"type": "potential.power", "exponent":
 * 2}}.
 *
 * @param type the plugin's id
 * @param settings its parameters, without the type
 */
public record Component(String type, Tree settings) {

  public static final String TYPE = "type";

  /** Reads a tree with a "type" field; {@code null} if it has none. */
  public static Component of(Tree tree) {
    return tree.text(TYPE).map(type -> new Component(type, tree.without(TYPE))).orElse(null);
  }

  public static Component of(String type) {
    return new Component(type, Tree.EMPTY);
  }

  /** The written form, the type first. */
  public Tree tree() {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put(TYPE, Value.of(type));
    fields.putAll(settings.fields());
    return new Tree(fields);
  }
}
