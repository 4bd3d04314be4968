package org.absorb.system.standard.internal;

import java.util.Arrays;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;
import org.osgi.service.component.annotations.Component;

/** All particles have the same radius. */
@Component(service = RadiusDistributionProvider.class)
@Extension(id = "radii.equal")
public final class EqualRadii implements RadiusDistributionProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public RadiusDistribution create(NoParameters parameters) {
    return (noise, radius) -> Arrays.fill(radius, 0.5);
  }
}
