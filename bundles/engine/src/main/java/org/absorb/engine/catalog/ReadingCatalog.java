package org.absorb.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.absorb.model.experiment.Specification;
import org.absorb.spi.system.Sources;

/** A catalog with what a system may be taken from. */
record ReadingCatalog(Catalog installed, Sources sources) implements Catalog {

  @Override
  public List<Entry> entries() {
    return installed.entries();
  }

  @Override
  public Optional<Entry> find(Kind<?> kind, String id) {
    return installed.find(kind, id);
  }

  @Override
  public SortedSet<Origin> origins(Specification specification) {
    return installed.origins(specification);
  }
}
