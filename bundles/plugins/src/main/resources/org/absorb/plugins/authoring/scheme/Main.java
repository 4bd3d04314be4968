package {{package}};

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Every overlapping pair is pushed apart along its normal, {@code d_i = epsilon (u + u') f n_ij}
 * and {@code d_j = -d_i}, with u and u' uniform on [0, 1) and f the potential's force. So the
 * factor of a pair has mean epsilon and variance epsilon^2 / 6.
 */
@Component(service = SchemeProvider.class)
@Extension(id = "{{id}}")
public final class {{class}} implements SchemeProvider<{{class}}.Parameters> {

  /** What the scheme is set by. */
  public record Parameters(
      @Parameter(
              symbol = "epsilon",
              unit = "D",
              min = 0,
              minOpen = true,
              max = 100,
              logarithmic = true)
          double kickSize) {}

  /** Random streams of this plugin's own: one a purpose. */
  private static final int FIRST = Streams.FIRST_FREE;

  private static final int SECOND = FIRST + 1;

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Scheme create(Parameters parameters) {
    Law law = Law.of(Kind.PAIR).withClock(parameters.kickSize());
    return new Kicks(law, parameters.kickSize());
  }

  private record Kicks(Law law, double epsilon) implements Scheme {

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      double[] factor = out[0];
      double[] other = block.scratch;
      noise.uniform(FIRST, block, factor);
      noise.uniform(SECOND, block, other);
      for (int i = 0; i < block.count; i++) {
        factor[i] = epsilon * (factor[i] + other[i]);
      }
    }
  }
}
