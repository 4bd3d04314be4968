package org.absorb.plugins;

import java.util.List;

/**
 * An installed plugin, in its current version.
 *
 * @param build which one is current
 * @param extensions the ids of the extensions it brings, ascending
 * @param enabled whether it is to start with the product
 * @param complaint why it is not running although it should, one sentence; empty if it is
 * @param builds all that lie side by side, by version, the current one too
 */
public record Plugin(
    Build build, List<String> extensions, boolean enabled, String complaint, List<Build> builds) {

  public Plugin {
    extensions = List.copyOf(extensions);
    builds = List.copyOf(builds);
  }

  public String name() {
    return build.name();
  }

  public String version() {
    return build.version();
  }

  public String sha256() {
    return build.sha256();
  }

  /**
   * The versions that a removal is about.
   *
   * @param version one of them; empty for all
   */
  public List<String> versions(String version) {
    return builds.stream()
        .map(Build::version)
        .filter(each -> version.isEmpty() || each.equals(version))
        .toList();
  }

  /** What some of its versions bring, as far as it is known: that of the current one. */
  public List<String> brings(List<String> versions) {
    return versions.contains(version()) ? extensions : List.of();
  }

  /** Whether all is as it should be: it runs, or is switched off. */
  public boolean works() {
    return complaint.isEmpty();
  }
}
