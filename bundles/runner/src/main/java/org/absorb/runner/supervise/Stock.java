package org.absorb.runner.supervise;

import java.util.Map;
import java.util.Set;

/**
 * The plugins that are installed when a supervisor begins. Its workers have these whatever is
 * installed, updated or removed meanwhile, as far as their jars are still there.
 *
 * @param current the version of each that runs start with, by name
 * @param kept all versions that lie there, {@code name/version}
 */
public record Stock(Map<String, String> current, Set<String> kept) {

  public Stock {
    current = Map.copyOf(current);
    kept = Set.copyOf(kept);
  }

  /** A version of a plugin, as a worker is told it. */
  public static String written(String name, String version) {
    return name + "/" + version;
  }
}
