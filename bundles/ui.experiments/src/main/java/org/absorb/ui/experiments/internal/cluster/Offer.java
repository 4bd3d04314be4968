package org.absorb.ui.experiments.internal.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.runner.Plan;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Proposal;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.Submitting;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import org.absorb.ui.workbench.task.Track;

/**
 * What an experiment lacks, and how long it will take: tried out once for each number of threads,
 * laid into tasks as often as settings change. Not for the display's thread.
 */
final class Offer {

  private final Project project;
  private final Plan plan;
  private final Catalog catalog;
  private final Map<Integer, Map<RunId, Double>> forecasts = new ConcurrentHashMap<>();

  private Offer(Project project, Plan plan, Catalog catalog) {
    this.project = project;
    this.plan = plan;
    this.catalog = catalog;
  }

  /**
   * Plans.
   *
   * @throws org.absorb.model.parameter.BadInputException with what is wrong with the experiment
   */
  static Offer of(Project project, String experiment, Catalog catalog) {
    return new Offer(project, Plan.of(project, List.of(experiment), catalog), catalog);
  }

  /**
   * What would be submitted. With a number of threads that was not tried before it takes seconds.
   *
   * @throws CancellationException if nobody wants to know any more
   */
  synchronized Proposal propose(String name, Cluster cluster, Track track) {
    int threads = cluster.threads();
    Map<RunId, Double> forecast = forecasts.get(threads);
    if (forecast == null) {
      forecast = Submitting.foretell(project, plan, threads, catalog, track::at, track::cancelled);
      forecasts.put(threads, forecast);
    }
    return submitting(name, cluster).propose(plan, forecast);
  }

  /** Whether that number of threads was tried already. Any thread. */
  boolean knows(int threads) {
    return forecasts.containsKey(threads);
  }

  /** Submits it. */
  Submission submit(String name, Cluster cluster, Proposal proposal) {
    return submitting(name, cluster).submit(plan, proposal);
  }

  private Submitting submitting(String name, Cluster cluster) {
    return new Submitting(project, name, cluster, Settings.standard().command().get(0));
  }
}
