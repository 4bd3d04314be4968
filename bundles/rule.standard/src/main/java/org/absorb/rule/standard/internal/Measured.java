package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.RunData;

/** Runs as the rules look at them. */
final class Measured {

  private Measured() {}

  /** Those whose activity was observed. */
  static List<MeasuredRun> of(List<RunData> runs) {
    List<MeasuredRun> measured = new ArrayList<>();
    for (RunData run : runs) {
      if (run.series().columns().stream()
          .anyMatch(column -> column.name().equals(MeasuredRun.ACTIVITY))) {
        measured.add(MeasuredRun.of(run, Estimate.BLOCKS));
      }
    }
    return measured;
  }

  /** Replicas of the same cell. */
  static List<Kind<MeasuredRun>> cells(List<RunData> runs) {
    return Kind.of(of(runs), MeasuredRun::run, Set.of());
  }

  static List<String> ids(List<MeasuredRun> runs) {
    return runs.stream().map(MeasuredRun::id).toList();
  }
}
