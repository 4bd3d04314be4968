package org.absorb.cli.internal.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.catalog.Catalog;
import org.absorb.figures.FigureFiles;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.runner.Plan;
import org.absorb.runner.analyse.ProjectAnalysis;
import org.absorb.runner.analyse.Proposed;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;

/** Analyses, runs what is proposed, and analyses again. */
public final class Rounds {

  private static final Messages WORDS = Messages.of(Rounds.class);

  private final Session session;
  private final Project project;
  private final Path named;
  private final Catalog catalog;

  /**
   * @param named how the user calls the project
   */
  public Rounds(Session session, Project project, Path named) {
    this.session = session;
    this.project = project;
    this.named = named;
    this.catalog = session.services().get(Catalog.class);
  }

  /**
   * What came of it.
   *
   * @param status the exit status
   * @param report empty where it was interrupted, or a proposed run failed
   */
  public record Ended(int status, Optional<ProjectAnalysis.Report> report) {

    static Ended without(int status) {
      return new Ended(status, Optional.empty());
    }
  }

  /** Makes an analysis with its rounds, or as many of them as there is something to run for. */
  public Ended run(PlannedAnalysis wanted) {
    try {
      PlannedAnalysis now = wanted;
      ProjectAnalysis.Report report = analyse(now);
      for (int round = 1; round <= wanted.rounds(); round++) {
        List<Proposal> proposals = report.result().proposals();
        List<String> names = proposals.isEmpty() ? List.of() : new Proposed(project).add(proposals);
        Plan plan = names.isEmpty() ? null : Plan.of(project, names, catalog);
        if (plan == null || plan.missing().isEmpty()) {
          say("nothing", round);
          break;
        }
        say("round", round, Numbers.count(proposals.size()), Numbers.count(plan.enqueue()));
        int status =
            new Supervision(session, project, named.toString())
                .run(Settings.standard(), plan.missing());
        if (status != ExitStatus.DONE) {
          return Ended.without(status);
        }
        now = seeing(now, names);
        report = analyse(now);
      }
      return new Ended(ExitStatus.DONE, Optional.of(report));
    } catch (CancellationException e) {
      return Ended.without(ExitStatus.INTERRUPTED);
    }
  }

  /** What was proposed is analysed too. */
  private static PlannedAnalysis seeing(PlannedAnalysis wanted, List<String> names) {
    if (wanted.experiments().isEmpty()) {
      return wanted;
    }
    List<String> all = new ArrayList<>(wanted.experiments());
    names.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return new PlannedAnalysis(
        wanted.name(), wanted.analysis(), wanted.settings(), all, wanted.rounds());
  }

  private ProjectAnalysis.Report analyse(PlannedAnalysis wanted) {
    try (Progress progress = new Progress(session.terminal())) {
      return new ProjectAnalysis(project, catalog, new FigureFiles()::write)
          .run(
              wanted,
              Set.of(),
              (share, doing) -> {
                if (session.interruption().requested()) {
                  throw new CancellationException();
                }
                progress.at(share, doing, "");
              });
    }
  }

  private void say(String key, Object... values) {
    session.terminal().say(WORDS.get(key, values));
  }
}
