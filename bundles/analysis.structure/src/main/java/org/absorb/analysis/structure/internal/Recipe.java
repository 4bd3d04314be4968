package org.absorb.analysis.structure.internal;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.analysis.structure.internal.pair.RadialDistribution;
import org.absorb.analysis.structure.internal.window.NumberVariance;
import org.absorb.measure.order.BondOrder;
import org.absorb.measure.wave.StructureFactor;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Numbers;

/**
 * What is measured of every frame of a cell, chosen once, for the box of its first frame. Boxes of
 * replicas with radii of their own differ a little: each has its own k, the shells keep their
 * numbers n.
 */
final class Recipe {

  /** Of half the box: a window that fills it says nothing. */
  private static final double LARGEST_WINDOW = 0.8;

  private static final int RADII = 24;

  /** More wave vectors take seconds to go through. */
  private static final double MOST_VECTORS = 2e8;

  private final StructureParameters parameters;
  private final WaveVectors vectors;
  private final StructureFactor factor;
  private final double[] radius;

  /**
   * @throws IllegalArgumentException with one sentence, if there are too many wave vectors
   */
  Recipe(Frame first, StructureParameters parameters) {
    this.parameters = parameters;
    double count = WaveVectors.enumerated(first.box(), parameters.kMax());
    if (count > MOST_VECTORS) {
      throw new IllegalArgumentException(
          Words.get(
              "vectors.many",
              Numbers.exact(parameters.kMax()),
              Numbers.significant(count),
              Numbers.significant(MOST_VECTORS)));
    }
    vectors = WaveVectors.upTo(first.box(), parameters.kMax(), parameters.vectorsPerShell());
    factor = new StructureFactor(vectors);
    double half = Arrays.stream(first.box()).min().orElseThrow() / 2;
    double largest = LARGEST_WINDOW * half;
    double smallest = Math.min(0.5, largest / 4);
    radius = new double[RADII];
    Arrays.setAll(radius, i -> smallest * Math.pow(largest / smallest, i / (double) (RADII - 1)));
  }

  WaveVectors vectors() {
    return vectors;
  }

  FrameStructure measure(Frame frame) {
    return new FrameStructure(
        vectors.means(factor.of(frame)),
        RadialDistribution.of(frame, parameters.rMax(), parameters.rWidth()),
        NumberVariance.of(frame, radius, parameters.windows()),
        BondOrder.isKnownIn(frame.dimension())
            ? Optional.of(
                BondOrder.of(
                    frame, parameters.neighbourReach().orElseGet(() -> BondOrder.reach(frame))))
            : Optional.empty());
  }
}
