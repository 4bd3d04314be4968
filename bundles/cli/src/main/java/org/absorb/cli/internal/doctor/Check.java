package org.absorb.cli.internal.doctor;

/**
 * One thing to look at.
 *
 * @param name of its words
 */
record Check(String name, Look look) {

  /** How it is looked at; what it throws is a finding too. */
  interface Look {
    Finding look() throws Exception;
  }

  Finding finding() {
    try {
      return look.look();
    } catch (Exception | LinkageError e) {
      return Finding.missing(name, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}
