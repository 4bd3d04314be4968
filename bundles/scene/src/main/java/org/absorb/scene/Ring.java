package org.absorb.scene;

/**
 * A ring around a sphere, in front of everything.
 *
 * @param sphere its id
 * @param dashed or solid
 */
public record Ring(int sphere, boolean dashed) {}
