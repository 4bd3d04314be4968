package org.absorb.spi.scheme;

/**
 * "m of M, without replacement": the engine marks in {@link Block#selected} exactly {@code m =
 * clamp(round(fraction M), 1, M)} of the M overlapping pairs (or active particles), those with the
 * smallest random words of the stream, ties by id. So the choice depends on nothing but the seed.
 *
 * @param of what is chosen from
 * @param fraction in (0, 1]
 * @param stream the random stream the words come from
 */
public record Selection(Of of, double fraction, int stream) {

  /** What is chosen from. */
  public enum Of {
    PAIRS,
    PARTICLES
  }

  public Selection {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "a selection's fraction is above 0 and at most 1, not " + fraction);
    }
  }

  /** How many are chosen of {@code candidates}; 0 of none. */
  public long size(long candidates) {
    return candidates == 0
        ? 0
        : Math.max(1, Math.min(candidates, Math.round(fraction * candidates)));
  }
}
