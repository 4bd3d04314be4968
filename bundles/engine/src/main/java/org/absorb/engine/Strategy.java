package org.absorb.engine;

/** How overlaps are found. Every way finds the same ones: the choice changes no bit of a run. */
public enum Strategy {
  /** A list, or a scan where particles move too far for one; brute force in a small box. */
  AUTO,
  /** A list of neighbours that is kept for some steps. */
  LIST,
  /** Cells, sorted anew each step: for large kicks. */
  SCAN,
  /** Every pair, each step: the slow reference. Any box that a list does not fit uses it. */
  BRUTE
}
