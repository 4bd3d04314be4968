package org.absorb.cli.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.demo.Known;
import org.absorb.cli.internal.demo.Verdict;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.figures.FigureFiles;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.model.value.Tree;
import org.absorb.runner.Plan;
import org.absorb.runner.analyse.ProjectAnalysis;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.work.Need;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;
import org.absorb.store.template.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code absorb demo}: makes a small project, runs it, analyses it, draws it, says what came out.
 */
@CommandLine.Command(name = "demo")
final class Demo extends Command {

  private static final String TEMPLATE = "demo";
  private static final String ANALYSIS = "transition";

  @Parameters(paramLabel = "DIR", arity = "0..1")
  private Path folder = Path.of("absorb-demo");

  @Option(names = "--no-window")
  private boolean noWindow;

  Demo(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Template template = Template.of(TEMPLATE);
    Project project = project(template);
    List<String> names = template.experiments().stream().map(Experiment::name).toList();
    Catalog catalog = services().get(Catalog.class);
    Plan plan = Plan.of(project, names, catalog);
    int found = plan.counts().getOrDefault(Need.FOUND, 0);
    print(WORDS.get("demo.begin", folder, Integer.toString(plan.runs().size())));
    for (Experiment experiment : template.experiments()) {
      print(WORDS.get("demo.experiment", experiment.name(), experiment.notes()));
    }
    print(found == 0 ? WORDS.get("demo.time") : WORDS.get("demo.found", Integer.toString(found)));
    print("");
    if (plan.enqueue() > 0) {
      int status =
          new Supervision(session(), project, folder.toString())
              .run(Settings.standard(), plan.missing());
      if (status != ExitStatus.DONE) {
        terminal()
            .say(
                status == ExitStatus.INTERRUPTED
                    ? WORDS.get("demo.again", ShellWords.quoted(folder))
                    : "");
        return status;
      }
    }
    int status = analyse(project, catalog, template, names);
    if (status == ExitStatus.DONE && !noWindow && Window.possible()) {
      Window.open(project);
      print("");
      print(WORDS.get("demo.window"));
    }
    return status;
  }

  private Project project(Template template) {
    if (!Files.exists(folder.resolve("project.json"))) {
      return template.make(folder);
    }
    Project project = Project.open(folder);
    List<String> there = project.experiments();
    template.experiments().stream()
        .filter(experiment -> !there.contains(experiment.name()))
        .forEach(project::save);
    return project;
  }

  /** Each experiment for itself, to judge it, then all in one, for the figure. */
  private int analyse(Project project, Catalog catalog, Template template, List<String> names) {
    List<Known> known = Known.read(template.document());
    ProjectAnalysis analysis = new ProjectAnalysis(project, catalog, new FigureFiles()::write);
    ProjectAnalysis.Report report;
    try (Progress progress = new Progress(terminal())) {
      report =
          analysis.run(
              new PlannedAnalysis(ANALYSIS, ANALYSIS, Tree.EMPTY, names, 0),
              Set.of(),
              watched(progress));
    } catch (CancellationException e) {
      terminal().say(WORDS.get("demo.again", ShellWords.quoted(folder)));
      return ExitStatus.INTERRUPTED;
    }
    List<Quantity> all = report.result().values();
    Table table =
        new Table(
            WORDS.get("demo.dynamics"),
            ">N",
            ">" + WORDS.get("demo.measured"),
            ">" + WORDS.get("demo.known"),
            ">" + WORDS.get("demo.difference"),
            WORDS.get("demo.verdict"));
    for (Known each : known) {
      Experiment experiment =
          template.experiments().stream()
              .filter(e -> e.name().equals(each.experiment()))
              .findFirst()
              .orElseThrow();
      Quantity measured =
          each.in(all.stream().filter(value -> belongs(value, experiment)).toList()).orElse(null);
      Verdict verdict = Verdict.of(each, measured);
      boolean compared = verdict != Verdict.OPEN && verdict != Verdict.NEW;
      table.row(
          each.label(),
          Numbers.count(each.particles()),
          measured == null ? "-" : Numbers.value(measured.value(), measured.error()),
          Numbers.value(each.phiC(), each.error()),
          compared ? String.format(Locale.ROOT, "%+.4f", each.difference(measured)) : "-",
          WORDS.get("demo." + verdict.name().toLowerCase(Locale.ROOT)));
    }
    print(WORDS.get("demo.table"));
    print("");
    print(table.lines());
    print("");
    print(WORDS.get("demo.meaning").lines().toList());
    report.result().findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(finding -> print(MathText.typed(finding.text())));
    print("");
    printFigures(report, folder);
    print("");
    print(WORDS.get("demo.next", ShellWords.quoted(folder)).lines().toList());
    return ExitStatus.DONE;
  }

  /** Whether a value was measured with an experiment's dynamics. */
  private static boolean belongs(Quantity value, Experiment experiment) {
    Tree dynamics = experiment.base().tree("dynamics");
    return value.of().fields().entrySet().stream()
        .filter(setting -> setting.getKey().startsWith("dynamics."))
        .allMatch(
            setting ->
                dynamics
                    .get(setting.getKey().substring("dynamics.".length()))
                    .equals(java.util.Optional.of(setting.getValue())));
  }
}
