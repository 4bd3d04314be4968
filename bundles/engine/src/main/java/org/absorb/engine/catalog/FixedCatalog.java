package org.absorb.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.absorb.model.experiment.Specification;
import org.absorb.spi.Extension;
import org.absorb.spi.Provider;

/** A catalog of given providers, without OSGi: for tests and embedding. */
public final class FixedCatalog implements Catalog {

  private final List<Entry> entries;

  private FixedCatalog(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A catalog of providers, each of a class marked with {@link Extension}.
   *
   * @throws IllegalArgumentException if one is not
   */
  public static FixedCatalog of(Provider<?, ?>... providers) {
    List<Entry> entries = new ArrayList<>();
    for (Provider<?, ?> provider : providers) {
      Extension extension = provider.getClass().getAnnotation(Extension.class);
      Kind<?> kind =
          Kind.ALL.stream().filter(k -> k.service().isInstance(provider)).findFirst().orElse(null);
      if (extension == null || kind == null) {
        throw new IllegalArgumentException(
            provider.getClass().getName() + " is not an @Extension of any kind");
      }
      Origin origin = new Origin(provider.getClass().getPackageName(), "0", "");
      entries.add(
          new Entry(
              kind,
              extension.id(),
              Label.of(
                  provider.getClass().getName(),
                  provider.getClass().getClassLoader(),
                  extension.id()),
              extension.physicsVersion(),
              () -> origin,
              () -> provider));
    }
    return new FixedCatalog(entries);
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public SortedSet<Origin> origins(Specification specification) {
    SortedSet<Origin> origins = new TreeSet<>();
    for (Entry entry : entries) {
      if (specification.physicsVersions().containsKey(entry.id())) {
        origins.add(entry.origin().get());
      }
    }
    return origins;
  }
}
