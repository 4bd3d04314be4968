package org.absorb.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.result.CellResult;
import org.absorb.cli.internal.result.LogRecorder;
import org.absorb.cli.internal.result.Measured;
import org.absorb.cli.internal.result.ReplicaResult;
import org.absorb.cli.internal.terminal.Numbers;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.value.Tree;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code absorb simulate}: one cell without a project, in this process. */
@CommandLine.Command(name = "simulate")
final class Simulate extends Command {

  @Option(names = "--set", paramLabel = "PATH=VALUE", required = true)
  private List<String> settings = new ArrayList<>();

  @Option(names = "--replicas", paramLabel = "N")
  private int replicas = 1;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  @Option(names = "--json")
  private boolean json;

  Simulate(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Checks.atLeastOne("--replicas", replicas);
    Checks.atLeastOne("--threads", threads);
    Catalog catalog = services().get(Catalog.class);
    Specification specification = new Resolver(catalog).resolve(Settings.apply(Tree.EMPTY, settings));
    long began = System.nanoTime();
    List<ReplicaResult> results = new Replicas(specification, catalog).run();
    if (session().interruption().requested()) {
      terminal().say(WORDS.get("simulate.interrupted"));
      return INTERRUPTED;
    }
    CellResult cell = new CellResult(results);
    if (json) {
      printJson(cell.tree());
    } else {
      show(cell, specification, (System.nanoTime() - began) * 1e-9);
    }
    return DONE;
  }

  private void show(CellResult cell, Specification specification, double seconds) {
    print(
        WORDS.get(
            "simulate.ended." + cell.outcome().written(),
            Numbers.count(cell.steps()),
            Integer.toString(cell.replicas().size()),
            Long.toString(cell.survived())));
    Table table = new Table(WORDS.get("table.observable"), ">" + WORDS.get("table.mean"), ">" + WORDS.get("table.last"), WORDS.get("table.unit"), "");
    for (Measured each : cell.observables()) {
      table.row(
          each.column().symbol().isEmpty() ? each.column().name() : each.column().symbol(),
          Numbers.value(each.estimate().mean(), each.estimate().error()),
          Numbers.significant(each.last()),
          each.column().unit().equals("1") ? "" : each.column().unit(),
          each.column().label());
    }
    print(table.lines());
    double work = cell.replicas().stream().mapToDouble(ReplicaResult::steps).sum() * specification.system().particles();
    print(WORDS.get("simulate.took", Numbers.time(seconds), Numbers.rate(work / seconds)));
  }

  /** The replicas, as many at once as there are cores for. */
  private final class Replicas {

    private final Specification specification;
    private final Catalog catalog;
    private final AtomicLongArray steps = new AtomicLongArray(replicas);
    private final long began = System.nanoTime();

    Replicas(Specification specification, Catalog catalog) {
      this.specification = specification;
      this.catalog = catalog;
    }

    List<ReplicaResult> run() {
      int atOnce = Math.max(1, Math.min(replicas, Runtime.getRuntime().availableProcessors() / threads));
      ExecutorService executor = Executors.newFixedThreadPool(atOnce);
      try (Progress progress = new Progress(terminal())) {
        List<Future<ReplicaResult>> running = new ArrayList<>();
        for (int r = 0; r < replicas; r++) {
          int replica = r;
          running.add(executor.submit(() -> run(replica, progress)));
        }
        List<ReplicaResult> results = new ArrayList<>();
        for (Future<ReplicaResult> each : running) {
          results.add(each.get());
        }
        return results;
      } catch (ExecutionException e) {
        throw unwrapped(e.getCause());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        executor.shutdownNow();
      }
    }

    private ReplicaResult run(int replica, Progress progress) {
      LogRecorder log =
          new LogRecorder() {
            @Override
            public void progress(long step, long of, double stepsPerSecond) {
              tell(replica, step, progress);
            }
          };
      RunLoop loop = new RunLoop(specification, replica, catalog, Options.DEFAULT.withThreads(threads));
      Ending ending = loop.run(null, log, session().interruption()::requested);
      tell(replica, ending.outcome() == Outcome.INTERRUPTED ? ending.steps() : specification.protocol().steps(), progress);
      List<Measured> means = ReplicaResult.measure(log.columns(), log.steps(), log.values(), specification.protocol(), ending.outcome());
      return new ReplicaResult(replica, ending.outcome(), ending.steps(), Digest.hex(ending.state().hash()), means);
    }

    private void tell(int replica, long step, Progress progress) {
      steps.set(replica, step);
      double sum = 0;
      for (int r = 0; r < replicas; r++) {
        sum += steps.get(r);
      }
      double seconds = (System.nanoTime() - began) * 1e-9;
      String rate = WORDS.get("progress.work", Numbers.rate(sum * specification.system().particles() / seconds));
      String doing = replicas == 1 ? WORDS.get("progress.step", Numbers.count(step)) : WORDS.get("progress.replicas", Integer.toString(replicas));
      progress.at(sum / Math.max(1, replicas * (double) specification.protocol().steps()), doing, rate);
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new IllegalStateException(WORDS.get("failure.memory"));
    } else if (cause instanceof IllegalArgumentException refused) {
      return new BadInputException(refused.getMessage()); // what the specification cannot say: FCC with 501 particles
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
