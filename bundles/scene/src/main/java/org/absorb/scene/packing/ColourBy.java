package org.absorb.scene.packing;

/** What the colour of a sphere tells. */
public enum ColourBy {
  /** Whether it overlaps with any other. */
  ACTIVITY,
  /** With how many. */
  CONTACTS,
  /** How far it has gone. */
  DISPLACEMENT,
  RADIUS,
  /** Particles of one radius are one species. */
  SPECIES
}
