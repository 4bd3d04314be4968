package org.absorb.runner;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.statistics.Estimate;
import org.absorb.runner.internal.Cut;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;

/**
 * How many replicas of a cell an experiment wants, as far as can be told from those that are done:
 * all of them, or, {@code "replicas": {"until": 0.02, "most": 64}}, so many that the standard error
 * of the mean activity over replicas is at most that share of the mean.
 *
 * <p>It begins with {@value #FIRST}, and from those it has done says how many to do next, never
 * more than twice as many. What it says depends on results alone, in the order of replicas: so a
 * project that was stopped in between ends with the very replicas of one that was not.
 */
public final class Replication {

  /** An error from fewer replicas is not worth having. */
  public static final int FIRST = 4;

  private final Project project;
  private final Catalog catalog;

  public Replication(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
  }

  /** How many replicas of this cell are wanted by now. Reads the logs of those that are done. */
  public int of(Points.Point point) {
    Experiment experiment = point.experiment();
    if (experiment.until().isEmpty()) {
      return experiment.replicas();
    }
    int wanted = Math.min(FIRST, experiment.replicas());
    double[] means = new double[experiment.replicas()];
    int done = 0;
    while (true) {
      while (done < wanted) {
        OptionalDouble mean = mean(point, done);
        if (mean.isEmpty()) {
          return wanted;
        }
        means[done++] = mean.getAsDouble();
      }
      double until = experiment.until().getAsDouble();
      int next = next(Arrays.copyOf(means, done), until, experiment.replicas());
      if (next == wanted) {
        return wanted;
      }
      wanted = next;
    }
  }

  /**
   * How many replicas are wanted when so many are done: as many, if that is enough.
   *
   * @param means of each replica that is done
   * @param until the error allowed, as a share of the mean
   */
  static int next(double[] means, double until, int most) {
    Estimate estimate = Estimate.of(means);
    double allowed = until * Math.abs(estimate.mean());
    int done = means.length;
    if (done >= most || estimate.error() <= allowed) {
      return done;
    }
    double needed = done * Math.pow(estimate.error() / allowed, 2);
    double soon = Double.isFinite(needed) ? Math.min(Math.ceil(needed), 2.0 * done) : 2.0 * done;
    return (int) Math.min(most, Math.max(done + 1, soon));
  }

  /** The mean activity of one replica; empty if it is not done, or cannot be read. */
  private OptionalDouble mean(Points.Point point, int replica) {
    RunFolder folder = project.run(point.run(replica));
    try {
      Optional<Cut> cut =
          folder
              .record()
              .map(record -> new Cut(point.specification(), record, folder, catalog))
              .filter(Cut::complete);
      return cut.map(found -> OptionalDouble.of(found.mean(Protocol.WATCHED)))
          .orElse(OptionalDouble.empty());
    } catch (BadInputException | UncheckedIOException e) {
      return OptionalDouble.empty();
    }
  }
}
