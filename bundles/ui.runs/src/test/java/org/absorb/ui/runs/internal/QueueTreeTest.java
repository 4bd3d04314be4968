package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueTreeTest {

  /** A window of 1280 points leaves the queue about this much. */
  @Test
  void inASmallWindowNothingIsHidden() {
    int[] widths = QueueTree.widths(680);
    assertTrue(widths[0] >= 190, () -> "names have " + widths[0]);
    assertTrue(IntStream.of(widths).allMatch(width -> width > 0));
  }

  @Test
  void theColumnsFillTheTree() {
    for (int total : new int[] {480, 599, 600, 760, 1000, 2000}) {
      assertEquals(total - 2, IntStream.of(QueueTree.widths(total)).sum());
    }
    assertEquals(0, QueueTree.widths(500)[3], "names before rates");
  }
}
