package org.absorb.model.scaling;

import java.util.Arrays;

/**
 * How well curves collapse.
 *
 * @param quality S': the mean over sizes of the mean of their terms {@code (y - Y)^2 / (dy^2 +
 *     dY^2)}; about 1 where they collapse within their errors; not-a-number without terms
 * @param meanOverTerms the mean over all terms alike (Houdayer and Hartmann 2004)
 * @param terms how many terms each size has
 * @param points how many points there are: as many terms at most
 */
public record ScalingQuality(double quality, double meanOverTerms, int[] terms, int points) {

  public int allTerms() {
    return Arrays.stream(terms).sum();
  }

  /** The part of the points that have a term, 0 to 1. */
  public double share() {
    return points == 0 ? 0 : (double) allTerms() / points;
  }
}
