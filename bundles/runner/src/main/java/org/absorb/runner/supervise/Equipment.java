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
 * of all others the current ones.
 */
final class Equipment {

  private final Map<String, String> current;

  /**
   * @param current versions of installed plugins by name
   */
  Equipment(Map<String, String> current) {
    this.current = current;
  }

  /** The plugins, {@code name/version} separated by commas; empty: the current ones. */
  Optional<String> of(Item item) {
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> needed = new TreeMap<>(current);
    record(item)
        .filter(record -> record.steps() > 0)
        .ifPresent(
            record -> {
              for (Software used : record.software()) {
                needed.computeIfPresent(used.name(), (name, version) -> used.version());
              }
            });
    return needed.equals(current)
        ? Optional.empty()
        : Optional.of(
            needed.entrySet().stream()
                .map(plugin -> plugin.getKey() + "/" + plugin.getValue())
                .collect(Collectors.joining(",")));
  }

  private static Optional<RunRecord> record(Item item) {
    try {
      return new RunFolder(item.folder()).record();
    } catch (BadInputException | UncheckedIOException e) {
      return Optional.empty(); // the worker will say what is wrong with it
    }
  }
}
