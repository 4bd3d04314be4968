package org.absorb.ui.scaling.internal.view;

import org.absorb.spi.scaling.ScalingSubject.Place;

/**
 * A point of the data in the plots.
 *
 * @param rho where it lies as measured
 * @param value the quantity
 * @param error its standard error
 * @param x where it lies in scaled variables
 * @param y the scaled quantity
 * @param kept whether it counts
 */
public record Spot(
    Place place, double rho, double value, double error, double x, double y, boolean kept) {

  /** Its coordinates in a panel of the plots: as measured in the first, scaled in the second. */
  double across(int panel) {
    return panel == 0 ? rho : x;
  }

  double up(int panel) {
    return panel == 0 ? value : y;
  }
}
