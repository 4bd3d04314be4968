package org.absorb.analysis.fss.internal.runs;

import org.absorb.model.scaling.Interval;

/**
 * Which cells are collapsed.
 *
 * @param phi packing fractions
 * @param particlesFrom the least number of particles
 * @param activityTo the largest steady activity: near 1 it saturates, and no power law holds
 */
public record Window(Interval phi, long particlesFrom, double activityTo) {

  /** Every cell. */
  public static final Window ALL = new Window(Interval.ALL, 0, 1);

  public boolean holds(MeasuredCell cell) {
    return phi.holds(cell.packingFraction())
        && cell.particles() >= particlesFrom
        && cell.activity().mean() <= activityTo;
  }
}
