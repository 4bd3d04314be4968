package org.absorb.plugins;

import java.util.List;

/**
 * An installed plugin, in its current version.
 *
 * @param name the bundle's symbolic name
 * @param version the bundle's version
 * @param sha256 of its jar, 64 lower case hexadecimal digits
 * @param extensions the ids of the extensions it brings, ascending
 * @param complaint why it is not running, one sentence; empty if it is
 */
public record Plugin(
    String name, String version, String sha256, List<String> extensions, String complaint) {

  public Plugin {
    extensions = List.copyOf(extensions);
  }

  /** Whether it is running. */
  public boolean works() {
    return complaint.isEmpty();
  }
}
