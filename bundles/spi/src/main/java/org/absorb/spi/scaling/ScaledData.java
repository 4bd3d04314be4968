package org.absorb.spi.scaling;

import java.util.List;
import org.absorb.model.scaling.ScalingQuality;

/**
 * Data in scaled variables.
 *
 * @param curves by ascending size
 * @param quality how well they collapse
 */
public record ScaledData(List<Curve> curves, ScalingQuality quality) {

  public ScaledData {
    curves = List.copyOf(curves);
  }

  /**
   * One size.
   *
   * @param size L
   * @param x {@code L^(1/nu) (rho - rho_c)}
   * @param y {@code L^(-zeta/nu) a}; its logarithm where ln a is collapsed
   * @param error of y
   * @param residual {@code (y - Y) / sqrt(dy^2 + dY^2)} from the line through the other sizes;
   *     not-a-number where they do not reach
   */
  public record Curve(double size, double[] x, double[] y, double[] error, double[] residual) {}
}
