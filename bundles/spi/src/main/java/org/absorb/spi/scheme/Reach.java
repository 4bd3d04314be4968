package org.absorb.spi.scheme;

/** Whom the vectors of a {@link Kind#KICK} scheme move. */
public enum Reach {
  /** Both ends of every overlapping pair. */
  PAIR_ENDS,
  /** Every particle with at least one overlap. */
  ACTIVE,
  /** Every particle, each step. */
  EVERY
}
