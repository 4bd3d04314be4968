package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Exporter;
import org.absorb.spi.exchange.ExporterProvider;
import org.osgi.service.component.annotations.Component;

/** GSD, for HOOMD, freud and OVITO. */
@Component(service = ExporterProvider.class)
@Extension(id = "gsd")
public final class GsdExport implements ExporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Exporter create(NoParameters parameters) {
    return new FormatExport(Format.GSD);
  }
}
