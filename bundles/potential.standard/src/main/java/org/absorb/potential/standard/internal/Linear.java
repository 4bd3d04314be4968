package org.absorb.potential.standard.internal;

import java.util.Arrays;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.osgi.service.component.annotations.Component;

/** The linear potential {@code U(r) = (D_ij - r) / 2} for r < D_ij: a force of 1/2, U_0 = D/2. */
@Component(service = PotentialProvider.class)
@Extension(id = "potential.linear")
public final class Linear implements PotentialProvider<NoParameters>, Potential {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Potential create(NoParameters parameters) {
    return this;
  }

  @Override
  public void energy(double[] r, double[] contact, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 0.5 * (contact[i] - r[i]);
    }
  }

  @Override
  public void force(double[] r, double[] contact, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.5);
  }

  @Override
  public void curvature(double[] r, double[] contact, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
  }

  @Override
  public double scale() {
    return 0.5;
  }
}
