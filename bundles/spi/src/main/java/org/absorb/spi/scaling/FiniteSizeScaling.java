package org.absorb.spi.scaling;

import java.util.List;
import java.util.OptionalInt;
import org.absorb.model.figure.Figure;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/**
 * Finite-size scaling of any curves: what the command line and the window ask of the plugin that
 * has it, as a service. Any thread; keeps no state.
 *
 * <p>What takes long tells its progress and throws {@link
 * java.util.concurrent.CancellationException} if that says to stop.
 */
public interface FiniteSizeScaling {

  /**
   * Curves of an unknown quantity, as of a file.
   *
   * @param name as of the subject
   * @param dimension 2 and above, where it is known
   */
  ScalingSubject subject(String name, ScalingData data, OptionalInt dimension);

  /**
   * What the finished runs of a project give: for each sweep over packing fraction and size its
   * activity, and its relaxation times where two sizes have some.
   *
   * @throws IllegalArgumentException with one sentence for the user, if no run is finished
   */
  List<ScalingSubject> subjects(List<RunData> runs, Progress progress);

  /**
   * Scales the data and says how well they collapse there: fast enough to follow a slider.
   *
   * @param settings of which the window and the logarithm count
   */
  ScaledData scale(ScalingData data, ScalingPoint at, ScalingSettings settings);

  /**
   * Draws that: raw data, collapsed data and residuals in three panels, a curve for each size of
   * the usable points, in the same order.
   *
   * @param errors of the point; not-a-number where they are not known
   * @param settings as for {@link #scale}
   */
  Figure figure(
      ScalingSubject subject, ScalingPoint at, ScalingPoint errors, ScalingSettings settings);

  /**
   * Looks for the best collapse.
   *
   * @throws IllegalArgumentException with one sentence for the user, if there is too little data
   */
  ScalingFit fit(ScalingData data, ScalingSettings settings, Progress progress);

  /**
   * Looks for the best collapse and how far it can be trusted: profile, sizes left out, corrections
   * to scaling, and, where the dimension of space is known, universality classes.
   *
   * @throws IllegalArgumentException with one sentence for the user, if there is too little data
   */
  ScalingStudy study(ScalingSubject subject, ScalingSettings settings, Progress progress);

  /**
   * What to run next.
   *
   * @param subject of runs: nothing can be run for others
   * @param settings of which what is fixed, and the start, count: it is near the best collapse
   * @param count of points to choose; one that is chosen again is one with more replicas
   * @throws IllegalArgumentException with one sentence for the user, if there is too little data,
   *     or the critical point is fixed
   */
  NextRuns next(ScalingSubject subject, ScalingSettings settings, int count);
}
