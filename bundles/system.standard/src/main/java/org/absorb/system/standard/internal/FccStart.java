package org.absorb.system.standard.internal;

import org.absorb.model.text.Messages;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** The face-centred cubic lattice, four particles a cubic cell: three dimensions, N = 4 m^3. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.fcc")
public final class FccStart implements InitialStateProvider<NoParameters> {

  private static final Messages WORDS = Messages.of(FccStart.class);
  private static final int[][] BASIS = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public InitialState create(NoParameters parameters) {
    return FccStart::place;
  }

  private static void place(Box box, double[] radius, Noise noise, long[][] position) {
    if (box.dimension() != 3) {
      throw new IllegalArgumentException(WORDS.get("dimension", Integer.toString(box.dimension())));
    }
    long cells = cells(radius.length);
    long half = Long.divideUnsigned(-1L, 2 * cells); // half a lattice constant, in 2^-64 of the box
    int id = 0;
    for (long x = 0; x < cells; x++) {
      for (long y = 0; y < cells; y++) {
        for (long z = 0; z < cells; z++) {
          for (int[] site : BASIS) {
            position[0][id] = (2 * x + site[0]) * half;
            position[1][id] = (2 * y + site[1]) * half;
            position[2][id] = (2 * z + site[2]) * half;
            id++;
          }
        }
      }
    }
  }

  private static long cells(int particles) {
    long m = 1;
    while (4 * m * m * m < particles) {
      m++;
    }
    if (4 * m * m * m != particles) {
      long below = 4 * (m - 1) * (m - 1) * (m - 1);
      String near = (below == 0 ? "" : below + ", ") + 4 * m * m * m;
      throw new IllegalArgumentException(WORDS.get("particles", near, Integer.toString(particles)));
    }
    return m;
  }
}
