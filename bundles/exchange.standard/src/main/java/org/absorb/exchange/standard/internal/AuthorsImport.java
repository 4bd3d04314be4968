package org.absorb.exchange.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.osgi.service.component.annotations.Component;

/**
 * A folder that the authors' C++ code wrote; see {@link AuthorsFolder} for what is assumed of it.
 */
@Component(service = ImporterProvider.class)
@Extension(id = "authors")
public final class AuthorsImport implements ImporterProvider<AuthorsImport.Parameters> {

  /**
   * What the folder may not say.
   *
   * @param scheme the id of the dynamics; empty: as info.json says
   * @param box length of the box in the folder's unit; 0: as info.json says, else 100
   */
  public record Parameters(
      @Parameter(byDefault = "\"\"") String scheme,
      @Parameter(min = 0, byDefault = "0") double box) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Importer create(Parameters parameters) {
    return path -> java.util.List.of(new AuthorsFolder(path, parameters).run());
  }
}
