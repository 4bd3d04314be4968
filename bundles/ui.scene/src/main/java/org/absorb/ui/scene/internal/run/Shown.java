package org.absorb.ui.scene.internal.run;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Frame;
import org.absorb.model.run.RunId;
import org.absorb.runner.series.RunCurve;
import org.absorb.scene.packing.Packing;
import org.absorb.store.run.RunRecord;

/**
 * What there is to see of a run.
 *
 * @param steps of which there are frames, ascending
 * @param packing one of them
 * @param since the first of them, if it is an earlier one
 * @param activity against step, as the log has it; may be without points
 * @param live whether more is to come
 */
public record Shown(
    RunId run,
    RunRecord record,
    List<Long> steps,
    Packing packing,
    Optional<Frame> since,
    RunCurve activity,
    boolean live) {

  public Shown {
    steps = List.copyOf(steps);
  }

  public Frame frame() {
    return packing.frame();
  }

  /** The place of the frame among all, from 0. */
  public int index() {
    return Math.max(0, steps.indexOf(frame().step()));
  }
}
