package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.spi.analysis.RunData;

/**
 * The frames of a run that are measured.
 *
 * @param steps ascending; none, where the run kept none
 */
record Kept(RunData run, List<Long> steps) {

  static Kept of(RunData run, StructureParameters parameters) {
    List<Long> all = run.frames();
    if (all.isEmpty()) {
      return new Kept(run, List.of());
    }
    long last = all.get(all.size() - 1);
    return switch (parameters.frames()) {
      case LAST -> new Kept(run, List.of(last));
      case STEADY -> {
        long declared = run.specification().protocol().transientSteps();
        long from = declared > 0 ? declared : run.steps() / 2;
        List<Long> steady = all.stream().filter(step -> step >= from).toList();
        yield new Kept(run, thinned(steady, parameters.mostFrames()));
      }
    };
  }

  /** At most so many, evenly, the last among them. */
  private static List<Long> thinned(List<Long> steps, int most) {
    if (steps.size() <= most) {
      return steps;
    }
    List<Long> some = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      some.add(steps.get((int) ((long) steps.size() * i / most) - 1));
    }
    return some;
  }
}
