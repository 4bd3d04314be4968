package org.absorb.measure.motion;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;

/**
 * Mean square displacements by the steps since their origin, of one run.
 *
 * @param msd in D^2, by the number of steps since the origin, above 0; at least one
 */
public record Path(NavigableMap<Long, Double> msd) {

  /** From a column of the log; empty where it has none. */
  static Optional<Path> ofColumn(RunData run, String name, long origin) {
    Series series = run.series();
    if (series.columns().stream().noneMatch(column -> column.name().equals(name))) {
      return Optional.empty();
    }
    NavigableMap<Long, Double> msd = new TreeMap<>();
    double[] values = series.column(name);
    for (int row = 0; row < values.length; row++) {
      if (series.step()[row] > origin && Double.isFinite(values[row])) {
        msd.put(series.step()[row] - origin, values[row]);
      }
    }
    return msd.isEmpty() ? Optional.empty() : Optional.of(new Path(msd));
  }

  /**
   * From the frames after the one at {@code origin}; empty where that or all others are missing.
   */
  static Optional<Path> ofFrames(RunData run, long origin) {
    if (!run.frames().contains(origin)) {
      return Optional.empty();
    }
    NavigableMap<Long, Double> msd = new TreeMap<>();
    Frame first = run.frame(origin);
    for (long step : run.frames()) {
      if (step > origin) {
        msd.put(step - origin, Track.meanSquare(first, run.frame(step)));
      }
    }
    return msd.isEmpty() ? Optional.empty() : Optional.of(new Path(msd));
  }

  /** At a number of steps; after the last one as there, for nothing moves in an absorbed run. */
  public double at(long steps) {
    Map.Entry<Long, Double> entry = msd.floorEntry(steps);
    return entry == null ? Double.NaN : entry.getValue();
  }

  public long last() {
    return msd.lastKey();
  }
}
