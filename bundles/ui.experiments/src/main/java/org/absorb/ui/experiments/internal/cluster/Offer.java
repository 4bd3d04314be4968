package org.absorb.ui.experiments.internal.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.runner.Plan;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Proposal;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.Submitting;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;

/**
 * What an experiment lacks, and how long it will take: known once, laid into tasks as often as
 * settings change. Not for the display's thread.
 */
final class Offer {

  private final Project project;
  private final Plan plan;
  private final Map<RunId, Double> forecast;

  private Offer(Project project, Plan plan, Map<RunId, Double> forecast) {
    this.project = project;
    this.plan = plan;
    this.forecast = forecast;
  }

  /**
   * Plans and tries out, with one thread; takes seconds.
   *
   * @throws org.absorb.model.parameter.BadInputException with what is wrong with the experiment
   * @throws CancellationException if nobody wants to know any more
   */
  static Offer of(Project project, String experiment, Catalog catalog, BooleanSupplier cancelled) {
    Plan plan = Plan.of(project, List.of(experiment), catalog);
    return new Offer(project, plan, Submitting.foretell(project, plan, 1, catalog, cancelled));
  }

  /** What would be submitted. */
  Proposal propose(String name, Cluster cluster) {
    return submitting(name, cluster).propose(plan, forecast);
  }

  /** Submits it. */
  Submission submit(String name, Cluster cluster, Proposal proposal) {
    return submitting(name, cluster).submit(plan, proposal);
  }

  private Submitting submitting(String name, Cluster cluster) {
    return new Submitting(project, name, cluster, Settings.standard().command().get(0));
  }
}
