package org.absorb.measure;

/** What became of a run. */
public enum Verdict {
  /** Nothing overlaps any more. */
  ABSORBED,
  /** The halves of its measured window agree. */
  STEADY,
  /** They do not. */
  DRIFTING,
  /** Too few rows were recorded to tell. */
  UNDECIDED
}
