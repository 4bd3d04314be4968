package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** The hexagonal (triangular) lattice, two particles a rectangular cell: two dimensions. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.hexagonal")
public final class HexagonalStart implements InitialStateProvider<HexagonalStart.Parameters> {

  /** What the lattice is set by. */
  public record Parameters(
      @Parameter(unit = "D", min = 0, max = 1, byDefault = "0") double jitter,
      @Parameter(min = 0, max = 0.2, byDefault = "0.02", advanced = true) double stretch) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public InitialState create(Parameters parameters) {
    return (box, radius, noise, position) -> {
      Lattice.hexagonal(parameters.stretch()).place(box, position);
      Jitter.apply(parameters.jitter(), box, noise, position);
    };
  }
}
