package org.absorb.cli.internal.bench;

import java.util.List;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * One row of the table. All cases have 10 000 particles at a packing fraction of 0.64, and one
 * thread.
 *
 * @param scheme its id
 * @param kick kick size or learning rate, in diameters
 * @param batchFraction of SGD; not-a-number for others
 * @param transientSteps steps before anything is timed: the activity has to settle, the compiler
 *     too
 */
public record BenchCase(String scheme, double kick, double batchFraction, int transientSteps) {

  public static final int PARTICLES = 10_000;
  public static final double PACKING_FRACTION = 0.64;

  /** The fixed table. */
  public static final List<BenchCase> ALL =
      List.of(
          new BenchCase("bro.pairwise", 0.02, Double.NaN, 2000),
          new BenchCase("bro.pairwise", 0.5, Double.NaN, 300),
          new BenchCase("sgd.pairwise", 0.02, 0.75, 2000),
          new BenchCase("bro.particlewise", 0.02, Double.NaN, 2000),
          new BenchCase("sgd.particlewise", 0.02, 0.75, 2000));

  /** The cell's document. */
  Tree document() {
    boolean learns = scheme.startsWith("sgd.");
    Tree dynamics =
        Tree.EMPTY
            .with("type", Value.of(scheme))
            .with(learns ? "learningRate" : "kickSize", Value.of(kick));
    if (learns) {
      dynamics = dynamics.with("batchFraction", Value.of(batchFraction));
    }
    Tree system =
        Tree.EMPTY
            .with("dimension", Value.of(3))
            .with("particles", Value.of(PARTICLES))
            .with("packingFraction", Value.of(PACKING_FRACTION));
    return Tree.EMPTY.with("system", system).with("dynamics", dynamics);
  }
}
