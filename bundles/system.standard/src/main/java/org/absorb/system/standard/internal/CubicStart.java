package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** One particle a cube: square, cubic or hypercubic, in any dimension. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.cubic")
public final class CubicStart implements InitialStateProvider<CubicStart.Parameters> {

  /** What the lattice is set by. */
  public record Parameters(
      @Parameter(unit = "D", min = 0, max = 1, byDefault = "0") double jitter) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public InitialState create(Parameters parameters) {
    return (box, radius, noise, position) -> {
      Lattice.cubic(box.dimension()).place(box, position);
      Jitter.apply(parameters.jitter(), box, noise, position);
    };
  }
}
