package org.absorb.system.standard.internal;

import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/** The face-centred cubic lattice, four particles a cubic cell: three dimensions. */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.fcc")
public final class FccStart implements InitialStateProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public InitialState create(NoParameters parameters) {
    return (box, radius, noise, position) -> Lattice.fcc().place(box, position);
  }
}
