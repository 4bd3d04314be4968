package org.absorb.analysis.transport.internal;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.absorb.measure.Kind;
import org.absorb.measure.Settings;
import org.absorb.measure.motion.Track;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;

/**
 * One scheme over kick sizes: what figure 5(a) of Zhang and Martiniani, arXiv 2411.11834, shows.
 *
 * @param kind the scheme and all it has but its kick size
 * @param cells by ascending kick
 * @param kick matched: epsilon, or alpha b_f
 * @param step at which they are compared
 * @param msd from the start, there
 */
record KickCurve(
    Kind<CellTransport> kind,
    List<CellTransport> cells,
    double[] kick,
    long step,
    List<Estimate> msd) {

  private static final double SAME = 1e-9;

  /** Schemes that have more than one kick size. */
  static List<KickCurve> of(List<CellTransport> cells, long step) {
    return Kind.of(
            cells.stream().filter(cell -> isKnown(cell, step)).toList(),
            cell -> cell.kind().members().get(0).run(),
            Set.of(Settings.KICK_SIZE, Settings.LEARNING_RATE))
        .stream()
        .filter(kind -> kind.members().size() > 1)
        .map(kind -> of(kind, step))
        .toList();
  }

  private static boolean isKnown(CellTransport cell, long step) {
    return cell.matchedKick() > 0 && !cell.start().isEmpty() && cell.start().steps()[0] <= step;
  }

  private static KickCurve of(Kind<CellTransport> kind, long step) {
    List<CellTransport> cells =
        kind.members().stream()
            .sorted(Comparator.comparingDouble(CellTransport::matchedKick))
            .toList();
    return new KickCurve(
        kind,
        cells,
        cells.stream().mapToDouble(CellTransport::matchedKick).toArray(),
        step,
        cells.stream().map(cell -> cell.start().at(step)).toList());
  }

  /**
   * The msd over that of another scheme at the same matched kick. Replicas of one number share
   * their starts (they have the system and the seed in common): where there are several such pairs
   * the mean of their ratios, whose error is then smaller than that of two independent means.
   */
  Estimate ratio(int at, KickCurve reference) {
    OptionalInt same =
        IntStream.range(0, reference.kick.length)
            .filter(i -> Math.abs(reference.kick[i] / kick[at] - 1) < SAME)
            .findFirst();
    if (same.isEmpty()) {
      return new Estimate(Double.NaN, Double.NaN, 0);
    }
    double[] pairs = pairs(cells.get(at), reference.cells.get(same.getAsInt()));
    if (pairs.length > 1) {
      return Estimate.of(pairs);
    }
    Estimate mine = msd.get(at);
    Estimate other = reference.msd.get(same.getAsInt());
    double ratio = mine.mean() / other.mean();
    return new Estimate(
        ratio,
        ratio * Math.hypot(mine.error() / mine.mean(), other.error() / other.mean()),
        Math.min(mine.count(), other.count()));
  }

  /** Ratios of runs from one start. */
  private double[] pairs(CellTransport mine, CellTransport other) {
    return mine.kind().members().stream()
        .flatMapToDouble(
            a ->
                other.kind().members().stream()
                    .filter(b -> isOneStart(a.run(), b.run()))
                    .mapToDouble(b -> way(a) / way(b)))
        .filter(Double::isFinite)
        .toArray();
  }

  private static boolean isOneStart(RunData a, RunData b) {
    return a.replica() == b.replica()
        && a.specification().seed() == b.specification().seed()
        && a.specification().system().equals(b.specification().system());
  }

  private double way(Track track) {
    return track.start().map(path -> path.at(step)).orElse(Double.NaN);
  }
}
