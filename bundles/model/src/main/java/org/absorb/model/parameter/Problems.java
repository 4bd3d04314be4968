package org.absorb.model.parameter;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;

/** Collects what is wrong with a document while it is read. One thread. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Path path, Value value, String rule) {
    found.add(new Problem(path, value, rule));
  }

  /** Adds what another collection holds. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> list() {
    return List.copyOf(found);
  }

  /**
   * @throws BadInputException if anything was wrong
   */
  public void raise() {
    if (!found.isEmpty()) {
      throw new BadInputException(list());
    }
  }
}
