package org.absorb.plugins;

import java.util.Locale;

/**
 * A plugin that runs were computed with and that is not here as it was.
 *
 * @param used the newest build that was used
 * @param current the version that is here instead; empty if there is none
 * @param kind in what it differs
 */
public record Difference(Build used, String current, Kind kind) {

  /** In what it differs. */
  public enum Kind {
    /** No version of it is installed. */
    MISSING,
    /** It is installed and switched off. */
    DISABLED,
    /** Another version is the current one; the one that was used lies beside it. */
    BESIDE,
    /** Only other versions are installed. */
    OTHER_VERSION,
    /** The same version with other contents. */
    OTHER_CONTENTS;

    /** The end of the key that sentences about it have, {@code other.version}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }
}
