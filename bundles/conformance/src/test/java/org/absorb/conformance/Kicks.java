package org.absorb.conformance;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;

/** Schemes of one parameter, right and wrong: a law, and how a block is filled. */
@Extension(id = "test.kicks")
class Kicks implements SchemeProvider<Kicks.Parameters> {

  record Parameters(@Parameter(min = 0, minOpen = true, max = 100) double kickSize) {}

  /** As of a scheme, with the kick size. */
  interface Filling {
    void fill(Block block, Noise noise, double[][] out, double kick);
  }

  private final Law law;
  private final Filling filling;

  Kicks(Law law, Filling filling) {
    this.law = law;
    this.filling = filling;
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    return new Scheme() {
      @Override
      public Law law() {
        return law.withClock(parameters.kickSize());
      }

      @Override
      public void fill(Block block, Noise noise, double[][] out) {
        filling.fill(block, noise, out, parameters.kickSize());
      }
    };
  }
}
