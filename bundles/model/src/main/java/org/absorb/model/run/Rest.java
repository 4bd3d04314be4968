package org.absorb.model.run;

import java.util.List;

/**
 * Where a run comes to rest, whether it is recorded there or not: the log's row of that step.
 *
 * @param step the first step whose configuration is absorbed
 * @param row its numbers, one a column, without the step; not-a-number where there is none
 */
public record Rest(long step, List<Double> row) {

  public Rest {
    row = List.copyOf(row);
  }
}
