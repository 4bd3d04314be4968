package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Exporter;
import org.absorb.spi.exchange.ExporterProvider;
import org.osgi.service.component.annotations.Component;

/** Arrays for numpy. */
@Component(service = ExporterProvider.class)
@Extension(id = "npz")
public final class NpzExport implements ExporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Exporter create(NoParameters parameters) {
    return new FormatExport(Format.NPZ);
  }
}
