package org.absorb.runner.supervise;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;

/**
 * Which installed plugins a run's worker starts with: those versions that computed what is there,
 * as far as they are kept, of all others the current ones.
 */
final class Equipment {

  private final Optional<Stock> stock;

  /**
   * @param stock empty if nobody knows: a worker has what it finds
   */
  Equipment(Optional<Stock> stock) {
    this.stock = stock;
  }

  /** The plugins, {@code name/version} separated by commas; empty: what the worker finds. */
  Optional<String> of(Item item) {
    return stock.map(
        plugins -> {
          Map<String, String> needed = new TreeMap<>(plugins.current());
          record(item)
              .filter(record -> record.steps() > 0)
              .ifPresent(record -> record.software().forEach(used -> put(used, plugins, needed)));
          return needed.entrySet().stream()
              .map(plugin -> Stock.written(plugin.getKey(), plugin.getValue()))
              .collect(Collectors.joining(","));
        });
  }

  private static void put(Software used, Stock plugins, Map<String, String> needed) {
    if (plugins.kept().contains(Stock.written(used.name(), used.version()))) {
      needed.put(used.name(), used.version());
    }
  }

  private static Optional<RunRecord> record(Item item) {
    try {
      return new RunFolder(item.folder()).record();
    } catch (BadInputException | UncheckedIOException e) {
      return Optional.empty(); // the worker will say what is wrong with it
    }
  }
}
