package org.absorb.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a JSON document: {@code system.packingFraction}, {@code observe[0].type}. The empty
 * path is the document itself.
 */
public record Path(List<String> steps) {

  public static final Path ROOT = new Path(List.of());

  public Path {
    steps = List.copyOf(steps);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if a step is empty or a bracket holds no index
   */
  public static Path of(String text) {
    List<String> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      String name = bracket < 0 ? part : part.substring(0, bracket);
      if (name.isEmpty()) {
        throw new IllegalArgumentException("\"" + text + "\" is not a path");
      }
      steps.add(name);
      String rest = bracket < 0 ? "" : part.substring(bracket);
      while (!rest.isEmpty()) {
        int close = rest.indexOf(']');
        if (close < 2
            || rest.charAt(0) != '['
            || !rest.substring(1, close).chars().allMatch(Character::isDigit)) {
          throw new IllegalArgumentException("\"" + text + "\" is not a path");
        }
        steps.add(rest.substring(1, close));
        rest = rest.substring(close + 1);
      }
    }
    return new Path(steps);
  }

  public Path then(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Path(longer);
  }

  public Path then(int index) {
    return then(Integer.toString(index));
  }

  Optional<Value> read(Value from) {
    Value here = from;
    for (String step : steps) {
      here = child(here, step);
      if (here == null) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }

  Tree write(Tree root, Value value) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("the document itself cannot be replaced");
    }
    return (Tree) write(root, 0, value);
  }

  private Value write(Value here, int depth, Value value) {
    if (depth == steps.size()) {
      return value;
    }
    String step = steps.get(depth);
    if (here instanceof Value.Items items && isIndex(step)) {
      int index = Integer.parseInt(step);
      List<Value> changed = new ArrayList<>(items.values());
      if (index >= changed.size()) {
        throw new IllegalArgumentException(this + ": there is no item " + index);
      }
      changed.set(index, write(changed.get(index), depth + 1, value));
      return new Value.Items(changed);
    }
    Tree tree = here instanceof Tree t ? t : Tree.EMPTY;
    return tree.with(step, write(tree.get(step).orElse(Tree.EMPTY), depth + 1, value));
  }

  private static Value child(Value here, String step) {
    if (here instanceof Tree tree) {
      return tree.fields().get(step);
    }
    if (here instanceof Value.Items items && isIndex(step)) {
      int index = Integer.parseInt(step);
      return index < items.values().size() ? items.values().get(index) : null;
    }
    return null;
  }

  private static boolean isIndex(String step) {
    return step.length() < 9 && step.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      if (isIndex(step)) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.length() == 0 ? "" : ".").append(step);
      }
    }
    return text.toString();
  }
}
