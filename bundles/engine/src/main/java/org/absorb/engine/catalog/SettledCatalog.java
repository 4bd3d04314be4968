package org.absorb.engine.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.absorb.model.experiment.Specification;
import org.absorb.spi.system.Sources;

/** What was installed at one moment, found without asking the framework again. */
final class SettledCatalog implements Catalog {

  private final Catalog catalog;
  private final List<Entry> entries;
  private final Map<Kind<?>, Map<String, Entry>> known = new HashMap<>();

  SettledCatalog(Catalog catalog) {
    this.catalog = catalog;
    this.entries = List.copyOf(catalog.entries());
    for (Entry entry : entries) {
      known.computeIfAbsent(entry.kind(), kind -> new HashMap<>()).putIfAbsent(entry.id(), entry);
    }
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public Optional<Entry> find(Kind<?> kind, String id) {
    return Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(id));
  }

  @Override
  public SortedSet<Origin> origins(Specification specification) {
    return catalog.origins(specification);
  }

  @Override
  public Sources sources() {
    return catalog.sources();
  }

  @Override
  public Catalog settled() {
    return this;
  }
}
