package org.absorb.analysis.fss.internal.collapse;

/**
 * How the sizes are stretched: {@code x = xScale (rho - rhoC)}, {@code y = yScale a}.
 *
 * @param rhoC the critical point
 * @param xScale of each size
 * @param yScale of each size
 */
public record Scaling(double rhoC, double[] xScale, double[] yScale) {

  /** {@code x = L^(1/nu) (rho - rho_c)}, {@code y = L^(-zeta/nu) a}. */
  public static Scaling of(double[] sizes, double rhoC, double nu, double zeta) {
    double[] xScale = new double[sizes.length];
    double[] yScale = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      xScale[i] = Math.pow(sizes[i], 1 / nu);
      yScale[i] = Math.pow(sizes[i], -zeta / nu);
    }
    return new Scaling(rhoC, xScale, yScale);
  }

  /** With the leading correction: {@code y = L^(-zeta/nu) a / (1 + c L^-omega)}. */
  public Scaling corrected(double[] sizes, double c, double omega) {
    double[] scale = yScale.clone();
    for (int i = 0; i < scale.length; i++) {
      scale[i] /= 1 + c * Math.pow(sizes[i], -omega);
    }
    return new Scaling(rhoC, xScale, scale);
  }
}
