package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.runner.simulate.SimulationResult;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code absorb simulate}: one cell without a project, in this process. */
@CommandLine.Command(name = "simulate")
final class Simulate extends Command {

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--replicas", paramLabel = "N")
  private int replicas = 1;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out;

  @Option(names = "--json")
  private boolean json;

  Simulate(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Checks.atLeastOne("--replicas", replicas);
    Checks.atLeastOne("--threads", threads);
    var simulate =
        new org.absorb.runner.simulate.Simulate(
            services().get(Catalog.class), Options.DEFAULT.withThreads(threads));
    Specification specification = simulate.resolve(Assignments.apply(Tree.EMPTY, settings));
    long began = System.nanoTime();
    SimulationResult result;
    try (Progress progress = new Progress(terminal())) {
      Watch watch = new Watch(specification, progress);
      result =
          simulate.run(
              specification,
              replicas,
              Optional.ofNullable(out),
              watch,
              session().interruption()::requested);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          e.getMessage()); // what a document cannot show: no room for the particles
    }
    if (result.outcome() == Outcome.INTERRUPTED) {
      terminal()
          .say(WORDS.get(out == null ? "simulate.interrupted" : "simulate.interrupted.out", out));
      return ExitStatus.INTERRUPTED;
    }
    if (json) {
      printJson(result.json());
    } else {
      show(result, specification, (System.nanoTime() - began) * 1e-9);
    }
    return ExitStatus.DONE;
  }

  private void show(SimulationResult result, Specification specification, double seconds) {
    String key = "simulate.ended." + result.outcome().written();
    print(
        WORDS.get(
            key,
            Numbers.count(result.steps()),
            Integer.toString(replicas),
            Integer.toString(result.survived())));
    Table table =
        new Table(
            WORDS.get("table.observable"),
            ">" + WORDS.get("table.mean"),
            ">" + WORDS.get("table.last"),
            WORDS.get("table.unit"),
            "");
    for (int c = 0; c < result.columns().size(); c++) {
      Column column = result.columns().get(c);
      table.row(
          column.symbol().isEmpty() ? column.name() : column.symbol(),
          Numbers.value(result.estimate(c).mean(), result.estimate(c).error()),
          Numbers.significant(result.last(c)),
          column.unit().equals("1") ? "" : column.unit(),
          column.label());
    }
    print(table.lines());
    String errors =
        WORDS.get(
            replicas > 1 ? "simulate.errors.replicas" : "simulate.errors.batches",
            Numbers.count(specification.protocol().transientSteps()));
    print(errors);
    print(WORDS.get("simulate.took", Numbers.time(seconds)));
    if (out != null) {
      print(WORDS.get("simulate.out", out));
    }
  }

  /**
   * Sums what the replicas tell. Which of them are over nobody tells: the rate is that of all work
   * since the beginning.
   */
  private final class Watch implements org.absorb.runner.simulate.Simulate.Listener {

    private final Specification specification;
    private final Progress progress;
    private final AtomicLongArray steps = new AtomicLongArray(replicas);
    private final AtomicLongArray first = new AtomicLongArray(replicas);
    private final long began = System.nanoTime();

    Watch(Specification specification, Progress progress) {
      this.specification = specification;
      this.progress = progress;
      for (int r = 0; r < replicas; r++) {
        first.set(r, -1);
      }
    }

    @Override
    public void at(int replica, long step, long of, double stepsPerSecond) {
      first.compareAndSet(replica, -1, step); // it may go on from what was kept
      steps.set(replica, step);
      double sum = 0;
      double done = 0;
      for (int r = 0; r < replicas; r++) {
        sum += steps.get(r);
        done += steps.get(r) - Math.max(0, first.get(r));
      }
      double rate = replicas == 1 ? stepsPerSecond : done / ((System.nanoTime() - began) * 1e-9);
      String doing =
          replicas == 1
              ? WORDS.get("progress.step", Numbers.count(step))
              : WORDS.get("progress.replicas", Integer.toString(replicas));
      String work =
          WORDS.get("progress.work", Numbers.rate(rate * specification.system().particles()));
      progress.at(sum / Math.max(1.0, (double) replicas * of), doing, work);
    }
  }
}
