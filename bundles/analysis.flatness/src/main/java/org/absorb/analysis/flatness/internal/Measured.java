package org.absorb.analysis.flatness.internal;

import java.util.List;
import org.absorb.model.parameter.Component;
import org.absorb.spi.analysis.RunData;

/**
 * The configuration at the end of a stage of a run, measured.
 *
 * @param stage 0 for the dynamics that a run begins with
 * @param step of the configuration
 * @param energies block means of the energy over the stage's measured window (of the activity where
 *     no energy was observed); empty if it has too few rows
 */
record Measured(RunData run, int stage, long step, Measurement what, double[] energies) {

  /** What the run went through after its first dynamics: later stages up to this one. */
  List<Component> course() {
    return run.specification().allDynamics().subList(1, stage + 1);
  }

  /** The dynamics of the stage. */
  Component dynamics() {
    return run.specification().allDynamics().get(stage);
  }

  String id() {
    return run.id().hex();
  }
}
