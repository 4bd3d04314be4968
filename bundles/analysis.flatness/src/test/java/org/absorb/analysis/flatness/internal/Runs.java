package org.absorb.analysis.flatness.internal;

import java.util.List;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.measure.landscape.Some;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Stage;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Frame;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.potential.Potential;

/** Runs made in memory that keep frames: uniform configurations of 150 particles. */
final class Runs {

  private static final int PARTICLES = 150;
  private static final double PHI = 0.4;
  private static final long STEPS = 10_000;
  private static final long ANNEALED_FROM = 8000;

  private Runs() {}

  static FramedRun of(String scheme, double batch, int replica, Potential potential) {
    FakeRun run = FakeRun.steady(physics(scheme, batch), PHI, replica, 0.9, 10, 0.01);
    return framed(run, List.of(0L, STEPS), potential);
  }

  static FramedRun drifting(String scheme, double batch, int replica) {
    FakeRun run = FakeRun.steady(physics(scheme, batch), PHI, replica, 0.5, 6000, 0.001);
    return framed(run, List.of(0L, STEPS), Some.LINEAR);
  }

  /** Gradient descent at a learning rate of 0.05 from step 8000 on. */
  static FramedRun annealed(String scheme, double batch, int replica, List<Long> frames) {
    return annealed(scheme, batch, replica, frames, 0.05);
  }

  /** The same at any learning rate. */
  static FramedRun annealed(
      String scheme, double batch, int replica, List<Long> frames, double rate) {
    FakeRun run = of(scheme, batch, replica, Some.LINEAR).run();
    Component first = run.specification().dynamics();
    Tree settings =
        first.settings().with("batchFraction", Value.of(1)).with("learningRate", Value.of(rate));
    Protocol usual = run.specification().protocol();
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
    FakeRun changed =
        new FakeRun(
            run.specification().with(staged),
            replica,
            run.status(),
            run.outcome(),
            run.steps(),
            run.series());
    return framed(changed, frames, Some.LINEAR);
  }

  private static FramedRun framed(FakeRun run, List<Long> steps, Potential potential) {
    return new FramedRun(run, steps.stream().map(step -> frame(run, step)).toList(), potential);
  }

  private static Frame frame(FakeRun run, long step) {
    Frame some = Some.poisson(3, PARTICLES, PHI, 31 * step + run.id().hex().hashCode());
    return new Frame(step, some.box(), some.radius(), some.position(), some.image());
  }

  private static Physics physics(String scheme, double batch) {
    Physics sgd = Physics.sgd(PARTICLES, batch);
    return new Physics(scheme, sgd.settings(), PARTICLES, 2000, STEPS);
  }
}
