package org.absorb.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;

/**
 * A run that nobody computed, for tests of analyses: its log is given, and it kept no frames.
 *
 * @param specification what would have been run
 * @param replica from 0
 * @param status FINISHED or another
 * @param outcome how it ended; empty while it has not
 * @param series the log; its last step is the run's
 */
public record InventedRun(
    Specification specification,
    int replica,
    RunStatus status,
    Optional<Outcome> outcome,
    Series series)
    implements RunData {

  /**
   * A finished run of pair-wise BRO in three dimensions that recorded its activity every step.
   *
   * @param activity of the steps 0, 1, ...; a last value of 0 is an absorbed run
   * @param transientSteps how many at the beginning do not count
   */
  public static InventedRun of(
      double packingFraction, int particles, int replica, long transientSteps, double[] activity) {
    int steps = activity.length - 1;
    Tree dynamics =
        Tree.EMPTY
            .with("kickSize", Value.of(0.1))
            .with("potential", Component.of("potential.linear").tree());
    Specification specification =
        new Specification(
            new SystemSettings(
                3,
                particles,
                packingFraction,
                Component.of("radii.equal"),
                Component.of("initial.random")),
            new Component("bro.pairwise", dynamics),
            Protocol.of(steps).after(transientSteps).recording(Schedule.every(1), Schedule.NONE),
            List.of(Component.of("activity")),
            1,
            new TreeMap<>(Map.of("bro.pairwise", 1)));
    Series series =
        new Series(
            List.of(new Column("activity", "active fraction", "f_a", "1")),
            LongStream.rangeClosed(0, steps).toArray(),
            new double[][] {activity});
    Outcome outcome = activity[steps] == 0 ? Outcome.ABSORBED : Outcome.STEP_LIMIT;
    return new InventedRun(
        specification, replica, RunStatus.FINISHED, Optional.of(outcome), series);
  }

  /** The same run, which has not ended. */
  public InventedRun running() {
    return new InventedRun(specification, replica, RunStatus.RUNNING, Optional.empty(), series);
  }

  @Override
  public RunId id() {
    return RunId.of(specification, replica);
  }

  @Override
  public String experiment() {
    return "invented";
  }

  @Override
  public Cell cell() {
    Value packingFraction = Value.of(specification.system().packingFraction());
    return new Cell(
        Tree.EMPTY.with("system.packingFraction", packingFraction), specification.tree());
  }

  @Override
  public long steps() {
    return series.step()[series.rows() - 1];
  }

  @Override
  public List<Long> frames() {
    return List.of();
  }

  @Override
  public Frame frame(long step) {
    throw new IllegalArgumentException("no frame was kept");
  }

  @Override
  public Potential potential() {
    throw new UnsupportedOperationException("an invented run has no frames to measure it in");
  }
}
