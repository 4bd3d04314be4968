package org.absorb.physics;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.scheme.bro.internal.PairwiseBro;
import org.absorb.scheme.bro.internal.ParticlewiseBro;
import org.absorb.scheme.sgd.internal.GradientDescent;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.scheme.sgd.internal.ParticlewiseSgd;
import org.absorb.spi.scheme.Scheme;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.FccStart;
import org.absorb.system.standard.internal.RandomStart;

/** The dynamics under test, with the closed-form moments of the scalar that multiplies n. */
final class BuiltIn {

  static final Catalog CATALOG =
      FixedCatalog.of(
          new PairwiseBro(),
          new ParticlewiseBro(),
          new PairwiseSgd(),
          new ParticlewiseSgd(),
          new GradientDescent(),
          new Linear(),
          new EqualRadii(),
          new RandomStart(),
          new FccStart(),
          new Activity(),
          new Energy());

  /** How a scheme's factors belong together at a particle with several neighbours. */
  enum Noise {
    PAIRWISE,
    PARTICLEWISE
  }

  /**
   * A dynamics and what theory says of one step (linear potential, f = 1/2).
   *
   * @param mean of the scalar that multiplies n
   * @param variance of it
   * @param third its third central moment
   */
  record Case(String id, String settings, Noise noise, double mean, double variance, double third) {

    Scheme scheme() {
      return CATALOG.make(Kind.SCHEME, new Component(id, (Tree) JsonText.read(settings)));
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

  static Case sgd(String id, Noise noise, double alpha, double b) {
    double f = 0.5;
    String settings =
        "{\"learningRate\":" + alpha + ",\"batchFraction\":" + b + ",\"batch\":\"probabilistic\"}";
    double third = Math.pow(alpha * f, 3) * b * (1 - b) * (1 - 2 * b);
    return new Case(id, settings, noise, alpha * b * f, alpha * alpha * b * (1 - b) * f * f, third);
  }

  static Case gd(double alpha) {
    return new Case("gd", "{\"learningRate\":" + alpha + "}", Noise.PAIRWISE, alpha / 2, 0, 0);
  }

  static Stream<Case> cases() {
    return List.of(
        bro("bro.pairwise", Noise.PAIRWISE, KICK),
        bro("bro.particlewise", Noise.PARTICLEWISE, KICK),
        sgd("sgd.pairwise", Noise.PAIRWISE, KICK, 0.2),
        sgd("sgd.pairwise", Noise.PAIRWISE, KICK, 0.75),
        sgd("sgd.particlewise", Noise.PARTICLEWISE, KICK, 0.2),
        sgd("sgd.particlewise", Noise.PARTICLEWISE, KICK, 0.75),
        gd(KICK))
        .stream();
  }
}
