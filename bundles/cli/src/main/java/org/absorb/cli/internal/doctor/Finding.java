package org.absorb.cli.internal.doctor;

import org.absorb.cli.internal.Wording;

/**
 * One line of the doctor's.
 *
 * @param what was looked at
 * @param detail what was found
 * @param remedy what to do, one sentence; empty if all is well
 */
public record Finding(String what, String detail, String remedy) {

  static final Wording WORDS = Wording.of(Finding.class);

  /** All is well, in the check's own words. */
  static Finding found(String name, Object... details) {
    return new Finding(WORDS.get(name), WORDS.get(name + ".found", details), "");
  }

  /** Something is missing. */
  static Finding missing(String name, String detail) {
    return new Finding(WORDS.get(name), detail, WORDS.get(name + ".remedy"));
  }

  /** All is well, in other words. */
  static Finding note(String name, String detail) {
    return new Finding(WORDS.get(name), detail, "");
  }

  public boolean good() {
    return remedy.isEmpty();
  }
}
