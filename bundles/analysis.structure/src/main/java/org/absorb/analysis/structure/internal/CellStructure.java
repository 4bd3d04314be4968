package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.absorb.analysis.structure.internal.factor.PowerFit;
import org.absorb.measure.Kind;
import org.absorb.measure.order.BondOrder;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;

/**
 * One cell: all its frames, averaged.
 *
 * @param kind its runs and what they are called
 * @param frames how many were measured, over all runs
 * @param vectors the wave vectors
 * @param factor S by shell; of a single frame with the error of independent wave vectors, S / sqrt
 *     n
 * @param fit the power law at small k; empty where its window holds fewer than three shells
 * @param r of {@code pairs}
 * @param pairs g(r)
 * @param radius of {@code variance}
 * @param variance of the number in windows, over its mean
 * @param order by name {@link Order}; empty beyond three dimensions
 */
record CellStructure(
    Kind<Kept> kind,
    int frames,
    WaveVectors vectors,
    Average factor,
    Optional<PowerFit> fit,
    double[] r,
    Average pairs,
    double[] radius,
    Average variance,
    Optional<Average> order) {

  /** What {@link #order} holds, in order. */
  enum Order {
    AVERAGED,
    LOCAL,
    GLOBAL,
    CRYSTALLINE,
    NEIGHBOURS
  }

  /** Of the smallest k: how far the fit goes by default. */
  private static final double FIT_REACH = 3;

  private static final int LEAST_SHELLS = 3;

  static CellStructure of(Kind<Kept> kind, StructureParameters parameters, Structure.Count count) {
    Recipe recipe = null;
    List<List<FrameStructure>> runs = new ArrayList<>();
    for (Kept kept : kind.members()) {
      List<FrameStructure> frames = new ArrayList<>();
      for (long step : kept.steps()) {
        count.next();
        Frame frame = kept.run().frame(step);
        recipe = recipe == null ? new Recipe(frame, parameters) : recipe;
        frames.add(recipe.measure(frame));
      }
      runs.add(frames);
    }
    WaveVectors vectors = recipe.vectors();
    Average factor = factor(vectors, Average.of(runs, FrameStructure::factor));
    FrameStructure first = runs.get(0).get(0);
    return new CellStructure(
        kind,
        runs.stream().mapToInt(List::size).sum(),
        vectors,
        factor,
        fit(vectors, factor.mean(), parameters),
        first.pairs().r(),
        Average.of(runs, frame -> frame.pairs().g()),
        first.variance().radius(),
        Average.of(runs, frame -> frame.variance().ratio()),
        first.order().map(any -> Average.of(runs, frame -> order(frame.order().orElseThrow()))));
  }

  private static double[] order(BondOrder order) {
    return new double[] {
      order.averaged(), order.local(), order.global(), order.crystalline(), order.neighbours()
    };
  }

  /** Wave vectors of an exponential S are as good as replicas where there is one frame. */
  private static Average factor(WaveVectors vectors, Average over) {
    double[] error = over.error().clone();
    for (int i = 0; i < error.length; i++) {
      if (Double.isNaN(error[i])) {
        error[i] = over.mean()[i] / Math.sqrt(vectors.shells().get(i).n().length);
      }
    }
    return new Average(over.mean(), error);
  }

  private static Optional<PowerFit> fit(
      WaveVectors vectors, double[] s, StructureParameters parameters) {
    double[] k = k(vectors);
    double from = parameters.fitFrom().orElse(0);
    double to = parameters.fitTo().orElse(FIT_REACH * k[0]) * (1 + 1e-9);
    int[] inside = IntStream.range(0, k.length).filter(i -> k[i] >= from && k[i] <= to).toArray();
    if (inside.length < LEAST_SHELLS || Arrays.stream(inside).allMatch(i -> s[i] == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        PowerFit.of(
            Arrays.stream(inside).mapToDouble(i -> k[i]).toArray(),
            Arrays.stream(inside).mapToDouble(i -> s[i]).toArray(),
            Arrays.stream(inside).mapToDouble(i -> vectors.shells().get(i).n().length).toArray()));
  }

  private static double[] k(WaveVectors vectors) {
    return vectors.shells().stream().mapToDouble(WaveVectors.Shell::k).toArray();
  }

  double[] k() {
    return k(vectors);
  }

  String label() {
    return kind.names().label();
  }

  int dimension() {
    return vectors.box().length;
  }

  double order(Order what) {
    return order.map(average -> average.mean()[what.ordinal()]).orElse(Double.NaN);
  }

  double orderError(Order what) {
    return order.map(average -> average.error()[what.ordinal()]).orElse(Double.NaN);
  }

  List<String> ids() {
    return kind.members().stream().map(kept -> kept.run().id().hex()).toList();
  }

  /** How many of its runs were absorbed. */
  long absorbed() {
    return kind.members().stream()
        .filter(kept -> kept.run().outcome().filter(end -> end == Outcome.ABSORBED).isPresent())
        .count();
  }
}
