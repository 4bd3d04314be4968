package org.absorb.cli.internal.doctor;

/**
 * One line of the doctor's.
 *
 * @param what was looked at
 * @param detail what was found
 * @param remedy what to do, one sentence; empty if all is well
 */
public record Finding(String what, String detail, String remedy) {

  public boolean good() {
    return remedy.isEmpty();
  }
}
