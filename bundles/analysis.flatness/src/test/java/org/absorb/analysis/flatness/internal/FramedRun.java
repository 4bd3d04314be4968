package org.absorb.analysis.flatness.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.Stage;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;

/** A run made in memory that keeps frames: uniform configurations of 150 particles. */
record FramedRun(FakeRun run, Specification specification, Potential potential, List<Long> frames)
    implements RunData {

  private static final int PARTICLES = 150;
  private static final double PHI = 0.4;
  private static final long STEPS = 10_000;
  private static final long ANNEALED_FROM = 8000;

  static FramedRun of(String scheme, double batch, int replica, Potential potential) {
    FakeRun run = FakeRun.steady(physics(scheme, batch), PHI, replica, 0.9, 10, 0.01);
    return new FramedRun(run, run.specification(), potential, List.of(0L, STEPS));
  }

  static FramedRun drifting(String scheme, double batch, int replica) {
    FakeRun run = FakeRun.steady(physics(scheme, batch), PHI, replica, 0.5, 6000, 0.001);
    return new FramedRun(run, run.specification(), Some.LINEAR, List.of(0L, STEPS));
  }

  /** Gradient descent at a tenth of the learning rate from step 8000 on. */
  static FramedRun annealed(String scheme, double batch, int replica, List<Long> frames) {
    FramedRun run = of(scheme, batch, replica, Some.LINEAR);
    Component first = run.specification.dynamics();
    Tree settings =
        first.settings().with("batchFraction", Value.of(1)).with("learningRate", Value.of(0.05));
    Protocol usual = run.specification.protocol();
    Protocol staged =
        new Protocol(
            usual.steps(),
            usual.transientSteps(),
            usual.clock(),
            List.of(new Stage(ANNEALED_FROM, new Component(first.type(), settings))),
            usual.stopWhen(),
            usual.precision(),
            usual.record(),
            usual.frames(),
            usual.checkpointEvery());
    return new FramedRun(run.run, run.specification.with(staged), Some.LINEAR, frames);
  }

  private static Physics physics(String scheme, double batch) {
    Physics sgd = Physics.sgd(PARTICLES, batch);
    return new Physics(scheme, sgd.settings(), PARTICLES, 2000, STEPS);
  }

  @Override
  public Frame frame(long step) {
    long seed = 31 * step + run.id().hex().hashCode();
    return Some.poisson(3, PARTICLES, PHI, seed);
  }

  @Override
  public RunId id() {
    return RunId.of(specification, replica());
  }

  @Override
  public String experiment() {
    return run.experiment();
  }

  @Override
  public Cell cell() {
    return run.cell();
  }

  @Override
  public int replica() {
    return run.replica();
  }

  @Override
  public RunStatus status() {
    return run.status();
  }

  @Override
  public Optional<Outcome> outcome() {
    return run.outcome();
  }

  @Override
  public long steps() {
    return run.steps();
  }

  @Override
  public Series series() {
    return run.series();
  }
}
