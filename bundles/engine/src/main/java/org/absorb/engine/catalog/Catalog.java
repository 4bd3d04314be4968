package org.absorb.engine.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.absorb.engine.SimulationException;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.spi.system.Sources;

/** What is installed. Any thread; the answers may change while plugins come and go. */
public interface Catalog {

  /** All extensions, in no particular order. */
  List<Entry> entries();

  /** The bundles that every run uses: contracts, engine, and what the specification names. */
  SortedSet<Origin> origins(Specification specification);

  /** The extensions of a kind, by id. */
  default List<Entry> entries(Kind<?> kind) {
    return entries().stream()
        .filter(entry -> entry.kind().equals(kind))
        .sorted(Comparator.comparing(Entry::id))
        .toList();
  }

  /** The extension with an id. */
  default Optional<Entry> find(Kind<?> kind, String id) {
    return entries().stream()
        .filter(entry -> entry.kind().equals(kind) && entry.id().equals(id))
        .findFirst();
  }

  /**
   * Makes an object from a component whose settings are complete.
   *
   * @throws BadInputException if nothing of that id is installed
   * @throws IllegalArgumentException with a sentence, if its provider refuses the settings
   * @throws SimulationException if its provider throws anything else, or cannot be loaded
   */
  default <T> T make(Kind<T> kind, Component component) {
    Entry entry =
        find(kind, component.type())
            .orElseThrow(
                () -> new BadInputException(Words.get("installed", kind.name(), component.type())));
    return kind.makes().cast(entry.make(component, sources()));
  }

  /** What a system may be taken from; without a project nothing. */
  default Sources sources() {
    return NoSources.INSTANCE;
  }

  /** The same extensions, reading from elsewhere. */
  default Catalog reading(Sources sources) {
    return new ReadingCatalog(this, sources);
  }

  /** The extensions of this moment, whatever comes and goes: for a batch of cells. */
  default Catalog settled() {
    return new SettledCatalog(this);
  }
}
