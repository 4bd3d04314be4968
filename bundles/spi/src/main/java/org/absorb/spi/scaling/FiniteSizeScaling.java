package org.absorb.spi.scaling;

import java.util.OptionalInt;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.spi.analysis.Progress;

/**
 * Finite-size scaling of any curves: what the command line and the window ask of the plugin that
 * has it, as a service. Any thread; keeps no state.
 */
public interface FiniteSizeScaling {

  /**
   * Scales the data and says how well they collapse there: fast enough to follow a slider.
   *
   * @param settings of which the window and the logarithm count
   */
  ScaledData scale(ScalingData data, ScalingPoint at, ScalingSettings settings);

  /**
   * Looks for the best collapse.
   *
   * @throws IllegalArgumentException with one sentence for the user, if there is too little data
   * @throws java.util.concurrent.CancellationException if {@code progress} says to stop
   */
  ScalingFit fit(ScalingData data, ScalingSettings settings, Progress progress);

  /**
   * Looks for the best collapse and how far it can be trusted: profile, sizes left out, corrections
   * to scaling, and, where the dimension of space is known, universality classes.
   *
   * @param dimension 2 and above
   * @throws IllegalArgumentException with one sentence for the user, if there is too little data
   * @throws java.util.concurrent.CancellationException if {@code progress} says to stop
   */
  ScalingStudy study(
      ScalingData data, ScalingSettings settings, OptionalInt dimension, Progress progress);
}
