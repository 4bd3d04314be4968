package org.absorb.model.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object whose fields keep the order they were written in. Immutable: {@link #with} and
 * {@link #without} give a changed copy, which is what makes undo free.
 */
public record Tree(Map<String, Value> fields) implements Value {

  public static final Tree EMPTY = new Tree(Map.of());

  public Tree {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The value of the field {@code name}, if there is one. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The text in the field {@code name}, if there is a text. */
  public Optional<String> text(String name) {
    return fields.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The number in the field {@code name}, if there is a number. */
  public Optional<java.math.BigDecimal> number(String name) {
    return fields.get(name) instanceof Decimal number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** The object in the field {@code name}; empty if there is none. */
  public Tree tree(String name) {
    return fields.get(name) instanceof Tree tree ? tree : EMPTY;
  }

  /** The value at {@code path}, if the path leads to one. */
  public Optional<Value> at(Path path) {
    return path.read(this);
  }

  /** This object with the value at {@code path} set; objects on the way are made where missing. */
  public Tree with(Path path, Value value) {
    return path.write(this, value);
  }

  /** This object with the field {@code name} set. */
  public Tree with(String name, Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Tree(changed);
  }

  /** This object without the field {@code name}. */
  public Tree without(String name) {
    Map<String, Value> changed = new LinkedHashMap<>(fields);
    changed.remove(name);
    return new Tree(changed);
  }

  @Override
  public String toString() {
    return CanonicalJson.write(this);
  }
}
