package org.absorb.exchange.standard.internal;

import org.absorb.formats.Format;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.osgi.service.component.annotations.Component;

/** Comma-separated values, as {@code export} writes them. */
@Component(service = ImporterProvider.class)
@Extension(id = "csv")
public final class CsvImport implements ImporterProvider<NoParameters> {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Importer create(NoParameters parameters) {
    return new FormatImport(Format.CSV);
  }
}
