package org.absorb.plugins;

/** What an installation would do to what is there. */
public enum Change {
  /** Nothing of that name is there. */
  NEW,
  /** Takes the place of an older version. */
  UPDATE,
  /** Takes the place of a newer version. */
  DOWNGRADE,
  /** This very version is the current one. */
  SAME
}
