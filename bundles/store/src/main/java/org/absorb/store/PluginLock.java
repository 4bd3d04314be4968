package org.absorb.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.run.Software;

/**
 * {@code plugins.lock.json}: name, version and SHA-256 of every bundle that runs of the project
 * used. Who changes it holds the project's edit lock.
 */
public final class PluginLock {

  private static final int FORMAT = 1;

  private final Path file;

  PluginLock(Path file) {
    this.file = file;
  }

  /** What is locked, sorted by name and version. */
  public List<Software> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Software> all = new ArrayList<>();
    if (Json.read(file).get("plugins").orElse(null) instanceof Value.Items items) {
      for (Value value : items.values()) {
        if (value instanceof Tree tree) {
          all.add(Software.of(tree));
        }
      }
    }
    return all;
  }

  /** Adds what is not there yet; whether anything was. */
  public boolean add(Collection<Software> used) {
    Map<String, Software> all = new TreeMap<>();
    read().forEach(software -> all.put(key(software), software));
    int before = all.size();
    used.forEach(software -> all.putIfAbsent(key(software), software));
    if (all.size() == before) {
      return false;
    }
    Tree tree =
        Tree.EMPTY
            .with("absorb", Value.of(FORMAT))
            .with("plugins", Value.of(all.values().stream().map(Software::tree).toList()));
    Atomic.writeAlone(file, JsonWriter.pretty(tree));
    return true;
  }

  private static String key(Software software) {
    return software.name() + " " + software.version() + " " + software.sha256();
  }
}
