package org.absorb.physics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.absorb.engine.Options;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.measure.landscape.PairAverage;
import org.absorb.measure.landscape.PairAverages;
import org.absorb.measure.landscape.PairList;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Frame;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.spi.potential.Potential;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Flatness dV/(N U_0) of steady states on which independent codes agree: d = 3, N = 1000, packing
 * fraction 0.70, learning rate 0.02, width 0.03 R. The reference's errors are 0.0001.
 */
class FlatnessTest {

  private static final double ERROR = 1e-4;
  private static final double SIGMA = 0.015;
  private static final int STEPS = 20_000;

  private static Estimate flatness(String scheme, double batchFraction, int replicas) {
    String json =
        String.format(
            java.util.Locale.ROOT,
            "{\"dynamics\":{\"type\":\"%s\",\"learningRate\":0.02,\"batchFraction\":%s},\"seed\":3,"
                + "\"system\":{\"particles\":1000,\"packingFraction\":0.7},"
                + "\"protocol\":{\"steps\":%d,\"frames\":{\"at\":[%d]}}}",
            scheme,
            batchFraction,
            STEPS,
            STEPS);
    Specification specification = new Resolver(BuiltIn.CATALOG).resolve((Tree) JsonText.read(json));
    Potential potential = BuiltIn.CATALOG.make(Kind.POTENTIAL, specification.potential());
    double[] values = new double[replicas];
    for (int replica = 0; replica < replicas; replica++) {
      Last last = new Last();
      new RunLoop(specification, replica, BuiltIn.CATALOG, Options.DEFAULT)
          .run(null, last, () -> false);
      values[replica] = perParticle(last.frame, potential);
    }
    return Estimate.of(values);
  }

  private static double perParticle(Frame frame, Potential potential) {
    double margin = PairAverage.REACH * PairAverages.relative(SIGMA);
    PairList pairs = PairList.of(frame, potential, margin);
    PairAverage average = PairAverages.of(potential, 3, SIGMA);
    return PairAverages.sum(average, pairs, potential, SIGMA)
        / potential.scale()
        / frame.particles();
  }

  private static final class Last implements Recorder {
    private Frame frame;

    @Override
    public void row(long k, double[] values) {}

    @Override
    public void frame(Frame now) {
      frame = now;
    }
  }

  /** Eight replicas, within 4 combined standard errors. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "sgd.pairwise, 0.25, 0.0161",
    "sgd.pairwise, 0.5, 0.0167",
    "sgd.pairwise, 0.75, 0.0174",
    "sgd.pairwise, 1, 0.0180",
    "sgd.particlewise, 0.25, 0.0202",
    "sgd.particlewise, 0.5, 0.0196",
    "sgd.particlewise, 0.75, 0.0190",
    "sgd.particlewise, 1, 0.0180"
  })
  void agreesWithTheReference(String scheme, double batchFraction, double expected) {
    Estimate found = flatness(scheme, batchFraction, 8);
    double z = (found.mean() - expected) / Math.hypot(found.error(), ERROR);
    assertTrue(Math.abs(z) < 4, found + " is " + z + " standard errors off");
  }

  /** A replica scatters by about 0.0003; the two schemes differ by more than ten times that. */
  @Test
  void smallBatchesOfPairsAreFlatterAndOfParticlesSharper() {
    double pairs = flatness("sgd.pairwise", 0.25, 1).mean();
    double particles = flatness("sgd.particlewise", 0.25, 1).mean();
    assertTrue(Math.abs(pairs - 0.0161) < 7e-4, "pair-wise " + pairs);
    assertTrue(Math.abs(particles - 0.0202) < 7e-4, "particle-wise " + particles);
  }
}
