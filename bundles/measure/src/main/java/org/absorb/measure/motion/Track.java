package org.absorb.measure.motion;

import java.util.Optional;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.spi.analysis.RunData;

/**
 * How far one run's particles went: from the start, and from the end of its transient (or, where it
 * names none, of its first half).
 *
 * @param run where it comes from
 * @param start from step 0; empty where neither the log nor frames tell
 * @param steady from {@code steadyFrom}; empty the same, and of a run that was absorbed before
 * @param steadyFrom the step
 */
public record Track(RunData run, Optional<Path> start, Optional<Path> steady, long steadyFrom) {

  private static final String COLUMN = "msd";
  private static final String FROM = "msdFrom";

  /** Reads a run's log, and its frames where the log has no such column. */
  public static Track of(RunData run) {
    long declared = run.specification().protocol().transientSteps();
    long wanted = declared > 0 ? declared : run.steps() / 2;
    Optional<Path> start = Path.ofColumn(run, COLUMN, 0).or(() -> Path.ofFrames(run, 0));
    long logged =
        run.series().columns().stream()
            .map(column -> column.name())
            .filter(name -> name.matches(FROM + "\\d+"))
            .mapToLong(name -> Long.parseLong(name.substring(FROM.length())))
            .filter(from -> from >= wanted)
            .min()
            .orElse(-1);
    long kept = run.frames().stream().filter(step -> step >= wanted).findFirst().orElse(-1L);
    long from = logged >= 0 ? logged : kept;
    Optional<Path> steady =
        from < 0 || from >= run.steps()
            ? Optional.empty()
            : logged >= 0 ? Path.ofColumn(run, FROM + logged, logged) : Path.ofFrames(run, from);
    return new Track(run, start, steady, from < 0 ? wanted : from);
  }

  public boolean isAbsorbed() {
    return run.outcome().filter(end -> end == Outcome.ABSORBED).isPresent();
  }

  /** The mean over particles of the squared way from one frame to another, unwrapped. */
  static double meanSquare(Frame from, Frame to) {
    double sum = 0;
    for (int axis = 0; axis < from.dimension(); axis++) {
      double length = from.box()[axis];
      for (int i = 0; i < from.particles(); i++) {
        double way =
            to.position()[axis][i]
                - from.position()[axis][i]
                + length * (to.image()[axis][i] - from.image()[axis][i]);
        sum += way * way;
      }
    }
    return sum / from.particles();
  }
}
