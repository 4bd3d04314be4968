package org.absorb.physics;

import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Capped;
import org.absorb.observable.standard.internal.CentreOfMass;
import org.absorb.observable.standard.internal.Contacts;
import org.absorb.observable.standard.internal.DrawnBatch;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.observable.standard.internal.LargestDisplacement;
import org.absorb.observable.standard.internal.NaturalTime;
import org.absorb.observable.standard.internal.SquareDisplacement;
import org.absorb.potential.standard.internal.LennardJones;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.potential.standard.internal.Power;
import org.absorb.potential.standard.internal.Wca;
import org.absorb.scheme.approximation.internal.PairwiseBroApproximation;
import org.absorb.scheme.approximation.internal.PairwiseBroSde;
import org.absorb.scheme.approximation.internal.PairwiseSgdApproximation;
import org.absorb.scheme.approximation.internal.PairwiseSgdSde;
import org.absorb.scheme.approximation.internal.ParticlewiseBroApproximation;
import org.absorb.scheme.approximation.internal.ParticlewiseBroSde;
import org.absorb.scheme.approximation.internal.ParticlewiseSgdApproximation;
import org.absorb.scheme.approximation.internal.ParticlewiseSgdSde;
import org.absorb.scheme.bro.internal.CorrelatedBro;
import org.absorb.scheme.bro.internal.NonreciprocalBro;
import org.absorb.scheme.bro.internal.PairwiseBro;
import org.absorb.scheme.bro.internal.ParticlewiseBro;
import org.absorb.scheme.ro.internal.PairwiseRo;
import org.absorb.scheme.ro.internal.ParticlewiseRo;
import org.absorb.scheme.sgd.internal.GradientDescent;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.scheme.sgd.internal.ParticlewiseSgd;
import org.absorb.spi.scheme.Scheme;
import org.absorb.system.standard.internal.BidisperseRadii;
import org.absorb.system.standard.internal.CubicStart;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.FccStart;
import org.absorb.system.standard.internal.HcpStart;
import org.absorb.system.standard.internal.HexagonalStart;
import org.absorb.system.standard.internal.LognormalRadii;
import org.absorb.system.standard.internal.RandomStart;
import org.absorb.system.standard.internal.SequentialStart;
import org.absorb.system.standard.internal.UniformRadii;

/** The dynamics under test, with the closed-form moments of the scalar that multiplies n. */
final class BuiltIn {

  static final Catalog CATALOG =
      FixedCatalog.of(
          new PairwiseBro(),
          new ParticlewiseBro(),
          new NonreciprocalBro(),
          new CorrelatedBro(),
          new PairwiseSgd(),
          new ParticlewiseSgd(),
          new GradientDescent(),
          new PairwiseBroApproximation(),
          new ParticlewiseBroApproximation(),
          new PairwiseSgdApproximation(),
          new ParticlewiseSgdApproximation(),
          new PairwiseBroSde(),
          new ParticlewiseBroSde(),
          new PairwiseSgdSde(),
          new ParticlewiseSgdSde(),
          new PairwiseRo(),
          new ParticlewiseRo(),
          new Linear(),
          new Power(),
          new Wca(),
          new LennardJones(),
          new EqualRadii(),
          new RandomStart(),
          new FccStart(),
          new HcpStart(),
          new HexagonalStart(),
          new CubicStart(),
          new SequentialStart(),
          new BidisperseRadii(),
          new LognormalRadii(),
          new UniformRadii(),
          new Activity(),
          new Energy(),
          new Capped(),
          new Contacts(),
          new SquareDisplacement(),
          new CentreOfMass(),
          new LargestDisplacement(),
          new DrawnBatch(),
          new NaturalTime());

  /** How a scheme's factors belong together at a particle with several neighbours. */
  enum Noise {
    PAIRWISE,
    PARTICLEWISE
  }

  /**
   * A dynamics and what theory says of one step (linear potential, f = 1/2).
   *
   * @param together correlation of the scalars of a pair's two ends
   * @param mean of the scalar that multiplies n
   * @param variance of it
   * @param third its third central moment
   */
  record Case(
      String id,
      String settings,
      Noise noise,
      double together,
      double mean,
      double variance,
      double third) {

    Case(String id, String settings, Noise noise, double mean, double variance, double third) {
      this(id, settings, noise, noise == Noise.PAIRWISE ? 1 : 0, mean, variance, third);
    }

    Scheme scheme() {
      return CATALOG.make(Kind.SCHEME, new Component(id, (Tree) JsonText.read(settings)));
    }

    /** The same with another force f: the factor of the linear potential is meant for 1/2. */
    Case with(double force) {
      double times = 2 * force;
      return new Case(
          id,
          settings,
          noise,
          together,
          mean * times,
          variance * times * times,
          third * times * times * times);
    }

    @Override
    public String toString() {
      return id + " " + settings;
    }
  }

  /** Small, so that directions stay as they are while many draws are taken; 1e-6 is 1e11 units. */
  static final double KICK = 1e-6;

  private BuiltIn() {}

  static Case bro(String id, Noise noise, double eps) {
    return new Case(id, "{\"kickSize\":" + eps + "}", noise, eps / 2, eps * eps / 12, 0);
  }

  /** Pair-wise, with a correlation c of the two ends' displacements. */
  static Case ends(String id, String settings, double eps, double c) {
    String all = "{\"kickSize\":" + eps + settings + "}";
    return new Case(id, all, Noise.PAIRWISE, -c, eps / 2, eps * eps / 12, 0);
  }

  static Case correlated(double eps, double c) {
    return ends("bro.pairwise.correlated", ",\"correlation\":" + c, eps, c);
  }

  static Case sgd(String id, Noise noise, double alpha, double b) {
    double f = 0.5;
    String settings =
        "{\"learningRate\":" + alpha + ",\"batchFraction\":" + b + ",\"batch\":\"probabilistic\"}";
    double third = Math.pow(alpha * f, 3) * b * (1 - b) * (1 - 2 * b);
    return new Case(id, settings, noise, alpha * b * f, alpha * alpha * b * (1 - b) * f * f, third);
  }

  /**
   * The four approximations, which have two moments of what they approximate and no third.
   *
   * @param prefix of the ids
   * @param more settings, in JSON
   * @param h time step
   */
  private static Stream<Case> gaussian(String prefix, String more, double h) {
    return Stream.of(
            bro("bro.pairwise", Noise.PAIRWISE, KICK),
            bro("bro.particlewise", Noise.PARTICLEWISE, KICK),
            sgd("sgd.pairwise", Noise.PAIRWISE, KICK, 0.2),
            sgd("sgd.particlewise", Noise.PARTICLEWISE, KICK, 0.75))
        .map(like -> gaussian(prefix, like, more, h));
  }

  private static Case gaussian(String prefix, Case like, String more, double h) {
    String settings = like.settings().replace(",\"batch\":\"probabilistic\"", "");
    settings = settings.replace("}", more + "}");
    return new Case(
        prefix + like.id(), settings, like.noise(), like.mean() * h, like.variance() * h, 0);
  }

  static Case gd(double alpha) {
    return new Case("gd", "{\"learningRate\":" + alpha + "}", Noise.PAIRWISE, alpha / 2, 0, 0);
  }

  static Stream<Case> cases() {
    Stream<Case> gaussian =
        Stream.of(
                gaussian("approximation.", ",\"temporalCorrelation\":0", 1),
                // steps that are not independent, but whose mean is the surer for it
                gaussian("approximation.", ",\"temporalCorrelation\":-0.7", 1),
                gaussian("sde.", ",\"temporalCorrelation\":0,\"timeStep\":0.25", 0.25))
            .flatMap(each -> each);
    return Stream.concat(uniform(), gaussian);
  }

  private static Stream<Case> uniform() {
    return Stream.of(
        bro("bro.pairwise", Noise.PAIRWISE, KICK),
        bro("bro.particlewise", Noise.PARTICLEWISE, KICK),
        ends("bro.pairwise.nonreciprocal", "", KICK, 0),
        correlated(KICK, -1),
        correlated(KICK, -0.6),
        correlated(KICK, 0),
        correlated(KICK, 0.4),
        correlated(KICK, 1),
        sgd("sgd.pairwise", Noise.PAIRWISE, KICK, 0.2),
        sgd("sgd.pairwise", Noise.PAIRWISE, KICK, 0.75),
        sgd("sgd.particlewise", Noise.PARTICLEWISE, KICK, 0.2),
        sgd("sgd.particlewise", Noise.PARTICLEWISE, KICK, 0.75),
        gd(KICK));
  }
}
