package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** The face-centred cubic lattice, four particles a cubic cell: three dimensions. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.fcc")
public final class FccStart implements InitialStateProvider<FccStart.Parameters> {

  /** What the lattice is set by. */
  public record Parameters(
      @Parameter(unit = "D", min = 0, max = 1, byDefault = "0", unwritten = true) double jitter) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public InitialState create(Parameters parameters) {
    return (box, radius, noise, position) -> {
      Lattice.fcc().place(box, position);
      Jitter.apply(parameters.jitter(), box, noise, position);
    };
  }
}
