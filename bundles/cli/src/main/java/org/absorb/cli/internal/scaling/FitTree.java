package org.absorb.cli.internal.scaling;

import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The object that {@code absorb fss --json} prints. */
public final class FitTree {

  private FitTree() {}

  /**
   * @param given how well the curves collapse at the values given
   */
  public static Tree of(ScalingQuality given, ScalingFit fit) {
    return Tree.EMPTY
        .with("quality", Value.of(given.quality()))
        .with("terms", Value.of(given.allTerms()))
        .with(
            "fit",
            point(fit.point())
                .with("errors", point(fit.errors()))
                .with("quality", Value.of(fit.quality().quality()))
                .with("terms", Value.of(fit.quality().allTerms()))
                .with("iterations", Value.of(fit.iterations()))
                .with("evaluations", Value.of(fit.evaluations()))
                .with("success", Value.of(fit.success())));
  }

  private static Tree point(ScalingPoint point) {
    return Tree.EMPTY
        .with("rhoC", Value.of(point.rhoC()))
        .with("nu", Value.of(point.nu()))
        .with("zeta", Value.of(point.zeta()));
  }
}
