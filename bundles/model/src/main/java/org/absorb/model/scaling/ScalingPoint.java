package org.absorb.model.scaling;

/**
 * Values of the scaling parameters, or their errors.
 *
 * @param rhoC the critical point
 * @param nu exponent of the correlation length
 * @param zeta exponent of the quantity: minus beta of an activity, nu_par of a relaxation time
 */
public record ScalingPoint(double rhoC, double nu, double zeta) {

  public double get(ScalingParameter parameter) {
    return switch (parameter) {
      case RHO_C -> rhoC;
      case NU -> nu;
      case ZETA -> zeta;
    };
  }

  public ScalingPoint with(ScalingParameter parameter, double value) {
    return switch (parameter) {
      case RHO_C -> new ScalingPoint(value, nu, zeta);
      case NU -> new ScalingPoint(rhoC, value, zeta);
      case ZETA -> new ScalingPoint(rhoC, nu, value);
    };
  }
}
