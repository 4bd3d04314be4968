package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Exporter;
import org.absorb.spi.exchange.ExporterProvider;
import org.osgi.service.component.annotations.Component;

/** Extended XYZ, for ASE and OVITO. */
@Component(service = ExporterProvider.class)
@Extension(id = "xyz")
public final class XyzExport implements ExporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Exporter create(NoParameters parameters) {
    return new FormatExport(Format.XYZ);
  }
}
