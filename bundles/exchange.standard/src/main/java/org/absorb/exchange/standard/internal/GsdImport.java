package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.osgi.service.component.annotations.Component;

/** GSD: a trajectory of HOOMD. */
@Component(service = ImporterProvider.class)
@Extension(id = "gsd")
public final class GsdImport implements ImporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Importer create(NoParameters parameters) {
    return new FormatImport(Format.GSD);
  }
}
