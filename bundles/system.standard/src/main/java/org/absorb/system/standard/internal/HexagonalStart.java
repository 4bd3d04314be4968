package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** The hexagonal (triangular) lattice, two particles a rectangular cell: two dimensions. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.hexagonal", label = "hexagonal lattice")
public final class HexagonalStart implements InitialStateProvider<HexagonalStart.Parameters> {

  /** What the lattice is set by. */
  public record Parameters(
      @Parameter(
              label = "jitter",
              unit = "D",
              min = 0,
              max = 1,
              byDefault = "0",
              help = Jitter.HELP)
          double jitter,
      @Parameter(
              label = "stretch",
              min = 0,
              max = 0.2,
              byDefault = "0.02",
              advanced = true,
              help =
                  "How much an edge of the cell may differ from the ideal crystal's, so that whole cells fill the box.")
          double stretch) {}

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
