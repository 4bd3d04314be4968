package org.absorb.ui.plots.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WidthsTest {

  private static final double[] SHARES = {0.18, 0.28, 0.25, 0.29};

  private static int[] of(int total, int... needed) {
    return Widths.of(total, needed, SHARES, 2, 3, 1);
  }

  @Test
  void whereThereIsRoomTheSharesHold() {
    assertArrayEquals(new int[] {180, 280, 250, 290}, of(1000, 50, 100, 100, 100));
    assertArrayEquals(new int[] {18, 28, 25, 30}, of(101, 1, 1, 1, 1));
  }

  @Test
  void whatACaseNeedsIsTakenFromWhatOthersDoNot() {
    int[] widths = of(300, 80, 100, 40, 60);
    assertEquals(300, Arrays.stream(widths).sum());
    assertEquals(80, widths[0]);
    assertEquals(100, widths[1]);
  }

  /** 0.52 and 0.56 must not both be read as 0.5. */
  @Test
  void aShortNameIsNeverCut() {
    int[] widths = of(200, 70, 100, 90, 120);
    assertEquals(70, widths[0]);
    assertEquals(200, Arrays.stream(widths).sum());
    assertEquals(70, of(60, 70, 100, 90, 120)[0]);
  }

  /** 3 of 12 must not be read as 3 of 1. */
  @Test
  void whatSaysLeastIsLeftOutNotCut() {
    assertArrayEquals(new int[] {70, 100, 0, 140}, of(310, 70, 100, 50, 100));
  }

  @Test
  void aLongNameLeavesTheValuesTheirRoom() {
    int[] widths = of(400, 900, 100, 60, 110);
    assertArrayEquals(new int[] {130, 100, 60, 110}, widths);
    assertEquals(Widths.SHORT, of(200, 900, 100, 60, 110)[0], "where there is room for little");
  }
}
