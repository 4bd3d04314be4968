package org.absorb.plugins;

import java.util.List;

/**
 * A report on a plugin that could be installed; nothing of it has been loaded or started.
 *
 * @param build which one it is
 * @param label what its author calls it; its name if nothing else
 * @param vendor who made it, as it says itself; may be empty
 * @param signer who signed all of it, as the certificate says; empty if nobody did. That the
 *     contents are what was signed has been checked, whether the signer is to be trusted has not
 * @param bytes the size of its jar
 * @param needs what it needs, first Java, then as its manifest has it
 * @param extensions the ids of the extensions it brings, ascending
 * @param change what installing it would do
 * @param current the version that is current; empty if none is
 * @param complaint why it cannot be installed, one sentence; empty if it can
 */
public record Inspection(
    Build build,
    String label,
    String vendor,
    String signer,
    long bytes,
    List<Need> needs,
    List<String> extensions,
    Change change,
    String current,
    String complaint) {

  public Inspection {
    needs = List.copyOf(needs);
    extensions = List.copyOf(extensions);
  }

  /** Whether it can be installed. */
  public boolean fits() {
    return complaint.isEmpty();
  }
}
