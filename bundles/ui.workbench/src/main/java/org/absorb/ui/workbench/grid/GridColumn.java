package org.absorb.ui.workbench.grid;

import org.absorb.model.text.MathText;

/**
 * A column.
 *
 * @param id tells it from the others
 * @param heading above it
 * @param right whether its cells stand at the right, as numbers do
 * @param width in points
 * @param sortable whether a click on the heading sorts
 */
public record GridColumn(String id, MathText heading, boolean right, int width, boolean sortable) {

  GridColumn width(int other) {
    return new GridColumn(id, heading, right, other, sortable);
  }
}
