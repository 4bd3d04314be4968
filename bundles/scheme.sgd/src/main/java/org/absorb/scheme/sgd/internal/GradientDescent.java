package org.absorb.scheme.sgd.internal;

import java.util.Arrays;
import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Gradient descent, {@code alpha sum_j f n_ij}: both kinds of SGD at a batch fraction of 1. With
 * the linear potential and a fixed step it does not settle above the transition; particles chatter
 * with steps of order alpha.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "gd")
public final class GradientDescent implements SchemeProvider<GradientDescent.Parameters> {

  /** What gradient descent is set by. */
  public record Parameters(
      @Parameter(
              symbol = "alpha",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double learningRate) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    return new Steps(
        Law.of(Kind.PAIR).withClock(parameters.learningRate()), parameters.learningRate());
  }

  private record Steps(Law law, double alpha) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      Arrays.fill(out[0], 0, block.count, alpha);
    }
  }
}
