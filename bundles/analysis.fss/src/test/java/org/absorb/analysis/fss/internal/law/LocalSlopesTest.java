package org.absorb.analysis.fss.internal.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.analysis.fss.internal.Golden;
import org.junit.jupiter.api.Test;

class LocalSlopesTest {

  /** The decay falls as t^-0.777 late, with a correction early. */
  @Test
  void localSlopesLevelOff() {
    List<double[]> rows = Golden.rows("synth_decay.csv");
    LocalSlopes slopes =
        LocalSlopes.of(Golden.column(rows, 0), Golden.column(rows, 1), Golden.column(rows, 2), 10);
    int last = slopes.t().length - 1;
    double delta = 0.84 / 1.08;
    assertEquals(delta, slopes.slope()[last], 4 * slopes.error()[last]);
    assertTrue(Math.abs(slopes.slope()[0] - delta) > 10 * slopes.error()[0], "early it is another");
  }
}
