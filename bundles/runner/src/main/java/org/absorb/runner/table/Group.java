package org.absorb.runner.table;

import java.util.Arrays;
import org.absorb.model.value.Tree;

/**
 * The runs of one cell that passed, by their places in the sheet. The array is not to be changed.
 *
 * @param experiment the name
 * @param cell its coordinates
 */
public record Group(String experiment, Tree cell, int[] rows) {

  /** Which cell it is, whichever runs of it there are. */
  public record Key(String experiment, Tree cell) {}

  public Key key() {
    return new Key(experiment, cell);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Group group
        && key().equals(group.key())
        && Arrays.equals(rows, group.rows);
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
