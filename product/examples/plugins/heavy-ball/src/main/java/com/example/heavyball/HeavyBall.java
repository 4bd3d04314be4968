package com.example.heavyball;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Heavy-ball SGD, particle-wise (Polyak 1964): every particle keeps a velocity, {@code v_i <- mu
 * v_i + alpha theta_i sum_j f n_ij}, and moves by it. So it goes on when it touches nothing any
 * more, and a configuration is absorbed only when all are at rest. At {@code mu = 0} it is {@code
 * sgd.particlewise}.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "example.heavyBall")
public final class HeavyBall implements SchemeProvider<HeavyBall.Parameters> {

  /** What heavy-ball SGD is set by. */
  public record Parameters(
      @Parameter(
              symbol = "alpha",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double learningRate,
      @Parameter(symbol = "b_f", min = 0, max = 1) double batchFraction,
      @Parameter(symbol = "mu", min = 0, max = 1, maxOpen = true, byDefault = "0.9")
          double momentum) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    return new Rolling(
        parameters.learningRate(), parameters.batchFraction(), parameters.momentum());
  }
}
