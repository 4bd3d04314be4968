package org.absorb.runner.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.RunLoop;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.forecast.Footprint;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.internal.Cells;
import org.absorb.runner.internal.Cut;
import org.absorb.runner.internal.Machine;
import org.absorb.runner.internal.Mean;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.analysis.Series;
import org.absorb.store.run.RunFolder;

/**
 * Computes the replicas of one cell in this process, as many at once as there are cores for their
 * threads.
 */
public final class Simulate {

  private final Catalog catalog;
  private final Options options;

  public Simulate(Catalog catalog, Options options) {
    this.catalog = ProjectSources.below(Path.of(""), catalog);
    this.options = options;
  }

  /** Hears how far replicas are, on their threads. */
  @FunctionalInterface
  public interface Listener {
    void at(int replica, long step, long of, double stepsPerSecond);
  }

  /**
   * Completes and checks a cell's document.
   *
   * @throws org.absorb.model.parameter.BadInputException with all that is wrong, by full paths
   */
  public Specification resolve(Tree document) {
    Problems problems = new Problems();
    Cells cells = new Cells(catalog);
    Specification specification = cells.resolve(document, problems);
    problems.raise();
    cells.check(specification, problems);
    problems.raise();
    Footprint.require(specification);
    return specification;
  }

  /**
   * Runs all replicas.
   *
   * @param out where run folders are written, found, or gone on with; empty: nothing is written
   * @param control polled many times a second by every replica; to stop is to keep what there is
   * @throws RuntimeException what stopped a replica, the first of them
   */
  public SimulationResult run(
      Specification specification,
      int replicas,
      Optional<Path> out,
      Listener listener,
      Control control) {
    int hands = Math.max(1, Math.min(replicas, Machine.cores() / options.threads()));
    ExecutorService pool = Executors.newFixedThreadPool(hands);
    try {
      List<Future<ReplicaResult>> futures = new ArrayList<>();
      for (int r = 0; r < replicas; r++) {
        int replica = r;
        futures.add(pool.submit(() -> replica(specification, replica, out, listener, control)));
      }
      List<ReplicaResult> results = new ArrayList<>();
      for (Future<ReplicaResult> future : futures) {
        results.add(future.get());
      }
      return new SimulationResult(results);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private ReplicaResult replica(
      Specification specification,
      int replica,
      Optional<Path> out,
      Listener listener,
      Control control) {
    return out.isPresent()
        ? onDisk(
            specification,
            replica,
            new RunFolder(out.get().resolve(RunId.of(specification, replica).hex())),
            listener,
            control)
        : inMemory(specification, replica, listener, control);
  }

  private ReplicaResult inMemory(
      Specification specification, int replica, Listener listener, Control control) {
    Track track = new Track((step, of, rate) -> listener.at(replica, step, of, rate));
    Ending ending = new RunLoop(specification, replica, catalog, options).run(null, track, control);
    List<Mean> means = new ArrayList<>();
    for (double[] column : track.values()) {
      means.add(Mean.of(track.steps(), column, specification.protocol(), ending.outcome()));
    }
    return new ReplicaResult(
        replica,
        ending.outcome(),
        ending.steps(),
        Digest.hex(ending.state().hash()),
        track.columns(),
        means);
  }

  private ReplicaResult onDisk(
      Specification specification,
      int replica,
      RunFolder folder,
      Listener listener,
      Control control) {
    JobListener progress =
        new JobListener() {
          @Override
          public void progress(long step, long of, double stepsPerSecond) {
            listener.at(replica, step, of, stepsPerSecond);
          }
        };
    JobReport report =
        new RunJob(catalog, options).run(specification, replica, folder, progress, control);
    if (report.end() == JobReport.End.FAILED || report.end() == JobReport.End.BUSY) {
      throw new IllegalStateException(report.message());
    }
    Cut cut = new Cut(specification, report.record().orElseThrow(), folder, catalog);
    Outcome outcome = cut.outcome().orElse(Outcome.INTERRUPTED);
    Series series = cut.series();
    List<Mean> means = new ArrayList<>();
    for (double[] column : series.values()) {
      means.add(Mean.of(series.step(), column, specification.protocol(), outcome));
    }
    return new ReplicaResult(
        replica, outcome, cut.steps(), cut.stateHash(), series.columns(), means);
  }
}
