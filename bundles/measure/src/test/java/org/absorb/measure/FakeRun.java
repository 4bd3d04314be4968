package org.absorb.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
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

/** A run made in memory. */
public record FakeRun(
    Specification specification,
    int replica,
    RunStatus status,
    Optional<Outcome> outcome,
    long steps,
    Series series)
    implements RunData {

  public static final int EVERY = 10;

  /** What the runs of a group share. */
  public record Physics(
      String scheme, Tree settings, int particles, long transientSteps, long steps) {

    public static Physics bro(int particles) {
      return bro(particles, 0.5);
    }

    public static Physics bro(int particles, double kick) {
      return new Physics(
          "bro.pairwise", Tree.EMPTY.with("kickSize", Value.of(kick)), particles, 2000, 10_000);
    }

    public static Physics sgd(int particles, double batchFraction) {
      Tree settings =
          Tree.EMPTY
              .with("learningRate", Value.of(0.5))
              .with("batchFraction", Value.of(batchFraction))
              .with("batch", Value.of("probabilistic"));
      return new Physics("sgd.pairwise", settings, particles, 2000, 10_000);
    }

    public Physics lasting(long transientLength, long length) {
      return new Physics(scheme, settings, particles, transientLength, length);
    }

    public Specification specification(double phi) {
      Tree dynamics = settings.with("potential", Component.of("potential.linear").tree());
      return new Specification(
          new SystemSettings(
              3, particles, phi, Component.of("radii.equal"), Component.of("initial.random")),
          new Component(scheme, dynamics),
          Protocol.of(steps).after(transientSteps).recording(Schedule.every(EVERY), Schedule.NONE),
          List.of(Component.of("activity"), Component.of("energy")),
          1,
          new TreeMap<>(Map.of(scheme, 1)));
    }
  }

  /** Absorbed at a step, the activity falling to 0 exponentially until then. */
  public static FakeRun absorbed(Physics physics, double phi, int replica, long at) {
    return run(
        physics, phi, replica, Outcome.ABSORBED, at, k -> k == at ? 0 : Math.exp(-8.0 * k / at));
  }

  /** Relaxes from 1 to a steady activity with a time constant; independent Gaussian noise. */
  public static FakeRun steady(
      Physics physics, double phi, int replica, double activity, double tau, double noise) {
    Random random = new Random(31L * replica + Double.hashCode(phi));
    return run(
        physics,
        phi,
        replica,
        Outcome.STEP_LIMIT,
        physics.steps(),
        k -> activity + (1 - activity) * Math.exp(-k / tau) + noise * random.nextGaussian());
  }

  /** Any activity, up to the step limit. */
  public static FakeRun limit(
      Physics physics, double phi, int replica, LongToDoubleFunction activity) {
    return run(physics, phi, replica, Outcome.STEP_LIMIT, physics.steps(), activity);
  }

  private static FakeRun run(
      Physics physics,
      double phi,
      int replica,
      Outcome outcome,
      long steps,
      LongToDoubleFunction activity) {
    long[] step =
        java.util.stream.LongStream.concat(
                java.util.stream.LongStream.iterate(0, k -> k < steps, k -> k + EVERY),
                java.util.stream.LongStream.of(steps))
            .toArray();
    double[] f = java.util.Arrays.stream(step).mapToDouble(activity).toArray();
    double[] e = java.util.Arrays.stream(f).map(x -> x / 2).toArray();
    List<Column> columns =
        List.of(
            new Column("activity", "activity", "f_a", "1"),
            new Column("energy", "energy", "E", "1"));
    return new FakeRun(
        physics.specification(phi),
        replica,
        RunStatus.FINISHED,
        Optional.of(outcome),
        steps,
        new Series(columns, step, new double[][] {f, e}));
  }

  public FakeRun with(RunStatus other) {
    return new FakeRun(
        specification,
        replica,
        other,
        other == RunStatus.FINISHED ? outcome : Optional.empty(),
        steps,
        series);
  }

  public FakeRun without(String column) {
    int at = series.columns().get(0).name().equals(column) ? 1 : 0;
    return new FakeRun(
        specification,
        replica,
        status,
        outcome,
        steps,
        new Series(
            List.of(series.columns().get(at)),
            series.step(),
            new double[][] {series.values()[at]}));
  }

  @Override
  public RunId id() {
    return RunId.of(specification, replica);
  }

  @Override
  public String experiment() {
    return "sweep";
  }

  @Override
  public Cell cell() {
    Tree coordinates =
        Tree.EMPTY.with(
            "system.packingFraction", Value.of(specification.system().packingFraction()));
    return new Cell(coordinates, specification.tree());
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
    throw new UnsupportedOperationException();
  }
}
