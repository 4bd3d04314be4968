package org.absorb.system.standard.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** Independent, uniform positions: a Poisson start. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.random")
public final class RandomStart implements InitialStateProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public InitialState create(NoParameters parameters) {
    return RandomStart::place;
  }

  private static void place(Box box, double[] radius, Noise noise, long[][] position) {
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int id = 0; id < radius.length; id++) {
        position[axis][id] = noise.word(Streams.POSITION + axis, Noise.particleKey(id));
      }
    }
  }
}
