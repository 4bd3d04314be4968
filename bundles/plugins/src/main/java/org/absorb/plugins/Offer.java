package org.absorb.plugins;

import java.util.List;

/**
 * A plugin that a folder or an index offers.
 *
 * @param build which one it is, as the source says
 * @param label what its author calls it
 * @param vendor who made it; may be empty
 * @param extensions the ids of the extensions it brings, ascending
 * @param change what installing it would do
 */
public record Offer(
    Build build, String label, String vendor, List<String> extensions, Change change) {

  public Offer {
    extensions = List.copyOf(extensions);
  }
}
