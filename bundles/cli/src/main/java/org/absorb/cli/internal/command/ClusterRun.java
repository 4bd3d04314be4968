package org.absorb.cli.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Clusters;
import org.absorb.runner.slurm.Proposal;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.Submitting;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;

/**
 * {@code absorb run --on slurm}: hands a project's runs to a cluster.
 *
 * @param named how the user calls the project
 * @param on {@code slurm} or {@code slurm:CLUSTER}
 */
record ClusterRun(Session session, Project project, String named, String on) {

  private static final String SLURM = "slurm";

  /** The exit status. */
  int call(List<String> experiments, Optional<Integer> throttle, boolean dry, boolean detach) {
    throttle.ifPresent(number -> Checks.atLeastOne("--throttle", number));
    String name = Clusters.ofUser().choose(cluster());
    Cluster cluster = Clusters.ofUser().read(name);
    if (throttle.isPresent()) {
      cluster = Cluster.read(cluster.tree().with("throttle", Value.of(throttle.get())));
    }
    Catalog catalog = session.services().get(Catalog.class);
    Plan plan = Plan.of(project, experiments, catalog);
    String command = Settings.standard().command().get(0);
    Submitting submitting = new Submitting(project, name, cluster, command);
    Proposal proposal = submitting.propose(plan, foretell(plan, cluster.threads(), catalog));
    int found = plan.counts().getOrDefault(Need.FOUND, 0);
    if (proposal.runs().isEmpty()) {
      session.terminal().say(Command.WORDS.get("run.nothing", Numbers.count(found)));
      return ExitStatus.DONE;
    }
    say(proposal, found);
    if (dry) {
      session.terminal().out().print(proposal.script());
      session.terminal().out().flush();
      return ExitStatus.DONE;
    }
    if (!proposal.obstacle().isEmpty()) {
      throw new BadInputException(proposal.obstacle()); // it was just tried
    }
    Submission submission = submitting.submit(plan, proposal);
    String job = Long.toString(submission.arrays().get(0));
    session.terminal().say(Command.WORDS.get("cluster.submitted", name, job, submission.name()));
    if (detach) {
      session.terminal().say(Command.WORDS.get("cluster.detached", ShellWords.quoted(named)));
      return ExitStatus.DONE;
    }
    return new Supervision(session, project, named).follow(submission);
  }

  private String cluster() {
    if (on.equals(SLURM)) {
      return "";
    } else if (on.startsWith(SLURM + ":") && on.length() > SLURM.length() + 1) {
      return on.substring(SLURM.length() + 1);
    }
    throw new BadInputException(Command.WORDS.get("run.on.unknown", on));
  }

  private Map<RunId, Double> foretell(Plan plan, int threads, Catalog catalog) {
    String doing = Command.WORDS.get("forecast.doing");
    try (Progress progress = new Progress(session.terminal())) {
      return Submitting.foretell(
          project,
          plan,
          threads,
          catalog,
          share -> progress.at(share, doing, ""),
          session.interruption()::requested);
    }
  }

  private void say(Proposal proposal, int found) {
    String runs = Numbers.count(proposal.runs().size());
    String tasks = Numbers.count(proposal.tasks().size());
    session
        .terminal()
        .say(
            Double.isFinite(proposal.work())
                ? Command.WORDS.get(
                    "cluster.plan",
                    runs,
                    Numbers.count(found),
                    tasks,
                    Numbers.time(proposal.longest()),
                    Numbers.time(proposal.work()))
                : Command.WORDS.get("cluster.plan.unknown", runs, Numbers.count(found), tasks));
  }
}
