package org.absorb.model.figure;

/**
 * What a colour stands for; the palette is the drawer's.
 *
 * @param kind unlike things (schemes) or an ordered series (sizes)
 * @param index from 0
 * @param of how many there are: an ordered series is spread over the ramp
 */
public record Role(Kind kind, int index, int of) {

  /** Which palette. */
  public enum Kind {
    KIND,
    ORDERED,
    NEUTRAL
  }

  public static final Role NEUTRAL = new Role(Kind.NEUTRAL, 0, 1);

  public static Role kind(int index) {
    return new Role(Kind.KIND, index, index + 1);
  }

  public static Role ordered(int index, int of) {
    return new Role(Kind.ORDERED, index, of);
  }
}
