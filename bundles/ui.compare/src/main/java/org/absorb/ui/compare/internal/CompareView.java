package org.absorb.ui.compare.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.run.Column;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.series.MeanCurve;

/**
 * What a comparison shows at one moment. Immutable.
 *
 * @param names of the sides, as text with symbols
 * @param columns what can be drawn
 * @param column what is drawn; empty if there is nothing
 * @param lines one a side
 * @param natural whether x is natural time
 */
record CompareView(
    Comparison comparison,
    Contrast contrast,
    List<String> names,
    List<Column> columns,
    Optional<Column> column,
    List<Line> lines,
    boolean natural) {

  /**
   * A curve.
   *
   * @param x of each of its points: steps, or natural time
   * @param going whether any of its runs is computed
   * @param ended whether all its runs are absorbed, so that its last values hold for ever
   */
  record Line(double[] x, MeanCurve curve, boolean going, boolean ended) {

    /** The last point at or before a place; below 0 where there is none. */
    int at(double place) {
      int found = Arrays.binarySearch(x, place);
      int at = found >= 0 ? found : -found - 2;
      return at == x.length - 1 && at >= 0 && place > x[at] && !ended ? -1 : at;
    }
  }

  boolean going() {
    return lines.stream().anyMatch(Line::going);
  }
}
