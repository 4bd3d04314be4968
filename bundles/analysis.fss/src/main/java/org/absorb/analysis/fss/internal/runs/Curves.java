package org.absorb.analysis.fss.internal.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.statistics.Estimate;

/** Curves over packing fraction, one for each number of particles: {@code L = N^(1/d)}. */
public final class Curves {

  private static final int BRANCH = 4;

  private Curves() {}

  /** A value with the replicas it comes from. */
  private record Measured(Estimate estimate, double[] replicas) {}

  /** L of a number of particles. */
  public static double size(int particles, int dimension) {
    return Math.pow(particles, 1.0 / dimension);
  }

  /** The survivors' activity; 0 with no error where all were absorbed. */
  public static ScalingData activity(Sweep sweep, Window window) {
    return curves(sweep, window, cell -> new Measured(cell.activity(), cell.activities()));
  }

  /**
   * Relaxation times of one side, of the cells where every replica has one.
   *
   * @param below whether of the absorbed ones, else of the active ones
   */
  public static ScalingData times(Sweep sweep, Window window, double level, boolean below) {
    return curves(
        sweep,
        window,
        cell -> {
          if (below ? !cell.isBelow() : !cell.isAbove()) {
            return null;
          }
          double[] times = cell.times(level);
          return times.length == 0 ? null : new Measured(MeasuredCell.time(times), times);
        });
  }

  /**
   * Whether two sizes have {@value #BRANCH} points each that a weight can be given to: fewer would
   * not bind a collapse, but hinder it.
   */
  public static boolean comparable(ScalingData data) {
    return data.usable(false).curves().stream().filter(curve -> curve.points() >= BRANCH).count()
        >= 2;
  }

  private static ScalingData curves(
      Sweep sweep, Window window, Function<MeasuredCell, Measured> measure) {
    Map<Integer, List<MeasuredCell>> sizes = new TreeMap<>();
    for (MeasuredCell cell : sweep.cells()) {
      if (window.holds(cell)) {
        sizes.computeIfAbsent(cell.particles(), n -> new ArrayList<>()).add(cell);
      }
    }
    List<SizeCurve> curves = new ArrayList<>();
    sizes.forEach(
        (particles, cells) -> {
          List<MeasuredCell> known =
              cells.stream().filter(cell -> measure.apply(cell) != null).toList();
          List<Measured> values = known.stream().map(measure).toList();
          if (!known.isEmpty()) {
            curves.add(
                new SizeCurve(
                    size(particles, sweep.dimension()),
                    known.stream().mapToDouble(MeasuredCell::packingFraction).toArray(),
                    values.stream().mapToDouble(v -> v.estimate().mean()).toArray(),
                    values.stream().mapToDouble(v -> v.estimate().error()).toArray(),
                    values.stream().map(Measured::replicas).toArray(double[][]::new)));
          }
        });
    return new ScalingData(curves);
  }
}
