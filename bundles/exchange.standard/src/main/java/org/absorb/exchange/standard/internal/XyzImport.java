package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.osgi.service.component.annotations.Component;

/** Extended XYZ: a trajectory of ASE or OVITO. */
@Component(service = ImporterProvider.class)
@Extension(id = "xyz")
public final class XyzImport implements ImporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Importer create(NoParameters parameters) {
    return new FormatImport(Format.XYZ);
  }
}
