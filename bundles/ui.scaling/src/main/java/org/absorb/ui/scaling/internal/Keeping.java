package org.absorb.ui.scaling.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.CockpitDocument;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * Keeps cockpits as they are turned: with their project as {@code scaling/NAME.json}, of a file of
 * curves with the layout. What is turned on is written when it rests. On the display's thread.
 */
final class Keeping {

  private static final int REST_MILLIS = 400;

  private final Site site;
  private final Map<Item, Cockpit> waiting = new LinkedHashMap<>();
  private boolean scheduled;

  Keeping(Site site) {
    this.site = site;
  }

  /** What the layout remembers. */
  Optional<Cockpit> remembered(Item item) {
    return item.document().isPresent()
        ? Optional.empty()
        : site.remembered(item.key())
            .flatMap(
                text -> {
                  try {
                    return CockpitDocument.read(Json.parse(text, item.key()));
                  } catch (BadInputException e) {
                    return Optional.empty();
                  }
                });
  }

  void keep(Item item, Cockpit cockpit) {
    if (item.document().isEmpty()) {
      site.remember(item.key(), JsonWriter.line(CockpitDocument.tree(cockpit)));
      return;
    }
    waiting.keySet().removeIf(other -> other.key().equals(item.key()));
    waiting.put(item, cockpit);
    if (!scheduled) {
      scheduled = true;
      site.workbench().shell().getDisplay().timerExec(REST_MILLIS, this::write);
    }
  }

  private void write() {
    scheduled = false;
    Map<Item, Cockpit> all = new LinkedHashMap<>(waiting);
    waiting.clear();
    all.keySet().removeIf(item -> !item.project().map(OpenProject::writable).orElse(false));
    if (!all.isEmpty()) {
      site.workbench()
          .tasks()
          .keep(
              Scaling.WORDS.get("keeping"),
              track -> {
                for (Map.Entry<Item, Cockpit> each : all.entrySet()) {
                  write(each.getKey().document().orElseThrow(), each.getValue());
                }
                return all;
              },
              written -> {});
    }
  }

  private static void write(Path file, Cockpit cockpit) throws IOException {
    Files.createDirectories(file.getParent());
    Atomic.write(file, JsonWriter.pretty(CockpitDocument.tree(cockpit)));
  }

  /** Writes what waits. */
  void close() {
    write();
  }
}
