package org.absorb.spi.scheme;

/** What a scheme draws its random factor for. */
public enum Kind {
  /** One factor per overlapping pair: reciprocal, the centre of mass stays. */
  PAIR,
  /** Two factors per overlapping pair, one for each end. */
  ENDS,
  /** One factor per active particle, on the sum of its forces. */
  PARTICLE,
  /** Vectors, per pair end or per particle. */
  KICK
}
