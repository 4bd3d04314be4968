package org.absorb.runner.forecast;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;

/**
 * The beginning of a run, computed as a worker would and thrown away: how long steps take, and how
 * the activity falls. One thread.
 */
final class Trial implements Recorder {

  /** What came of it. */
  record Result(Pace pace, Decay decay) {}

  /**
   * A step, the processor time when it was reached, and its activity; not-a-number where it is not
   * observed.
   */
  private record Mark(long step, long nanos, double activity) {}

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int FEWEST = 16;

  /** Rows beside the scheduled ones, to see the activity fall. */
  private static final Schedule OFTEN = Schedule.perDecade(40);

  private final Specification specification;
  private final List<Mark> marks = new ArrayList<>();
  private int activity = -1;

  private Trial(Specification specification) {
    this.specification = specification;
  }

  /**
   * Tries a cell's first replica.
   *
   * @param seconds how long, about
   * @param cancelled asked many times a second whether to end at once
   * @throws RuntimeException if it cannot be computed
   */
  static Result of(
      Specification specification,
      Catalog catalog,
      Options options,
      double seconds,
      BooleanSupplier cancelled) {
    Trial trial = new Trial(specification);
    RunLoop loop = new RunLoop(watched(specification), 0, catalog, options);
    trial.begin(loop.columns());
    long[] began = {0};
    Ending ending =
        loop.run(
            null,
            trial,
            () -> {
              long now = now();
              began[0] = began[0] == 0 ? now : began[0];
              return trial.marks.size() > 1 && now - began[0] > seconds * 1e9
                  || cancelled.getAsBoolean();
            });
    trial.marks.add(new Mark(ending.steps(), now(), Double.NaN));
    boolean absorbed = ending.outcome() == Outcome.ABSORBED;
    int particles = specification.system().particles();
    return new Result(
        trial.pace(), absorbed ? Decay.over(particles, ending.steps()) : trial.decay());
  }

  /** As it is, with more rows, and no end that depends on how many there are. */
  private static Specification watched(Specification specification) {
    Protocol protocol = specification.protocol();
    Protocol often = protocol.recording(protocol.record().and(OFTEN), protocol.frames());
    return specification.with(
        protocol.stopWhen() == StopWhen.NEVER ? often : often.stopping(StopWhen.ABSORBED));
  }

  /** This thread's processor time: what else the machine does meanwhile does not count. */
  private static long now() {
    return CLOCK.isCurrentThreadCpuTimeSupported()
        ? CLOCK.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  @Override
  public void begin(List<Column> columns) {
    activity = columns.stream().map(Column::name).toList().indexOf(Protocol.WATCHED);
  }

  @Override
  public void row(long k, double[] values) {
    marks.add(new Mark(k, now(), activity < 0 ? Double.NaN : values[activity]));
  }

  private Pace pace() {
    double all = 1e9 * specification.system().particles();
    return new Pace(
        marks.stream().map(Mark::step).toList(),
        marks.stream().map(mark -> mark.nanos() / all).toList());
  }

  /** How the activity fell between a quarter and the whole of the trial. */
  private Decay decay() {
    int particles = specification.system().particles();
    List<Mark> rows = marks.stream().filter(mark -> mark.activity() > 0).toList();
    long end = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).step();
    if (specification.protocol().stopWhen() == StopWhen.NEVER || rows.size() < FEWEST) {
      return Decay.none(particles, end);
    }
    double late = mean(rows, end / 2, end);
    double early = mean(rows, end / 4, end / 2);
    return new Decay(particles, end, late, Math.log(early / late) / Math.log(2));
  }

  private static double mean(List<Mark> rows, long after, long to) {
    return rows.stream()
        .filter(row -> row.step() > after && row.step() <= to)
        .mapToDouble(Mark::activity)
        .average()
        .orElse(Double.NaN);
  }
}
