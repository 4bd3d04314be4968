package org.absorb.model.scaling;

/** What a collapse depends on. */
public enum ScalingParameter {
  /** The critical point rho_c, in units of rho. */
  RHO_C,
  /** The correlation length's exponent nu. */
  NU,
  /** The exponent of the quantity itself: {@code a ~ L^(zeta/nu)} at rho_c. */
  ZETA
}
