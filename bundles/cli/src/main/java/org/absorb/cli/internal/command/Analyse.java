package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.analysis.ProjectAnalysis;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Plan;
import org.absorb.runner.analyse.Proposed;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb analyse}: an analysis of a project, its result and its figures. */
@CommandLine.Command(name = "analyse")
final class Analyse extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "ANALYSIS", index = "1")
  private String analysis;

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--experiment", paramLabel = "NAME")
  private List<String> experiments = new ArrayList<>();

  @Option(names = "--rounds", paramLabel = "N")
  private int rounds;

  @Option(names = "--json")
  private boolean json;

  Analyse(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Checks.notNegative("--rounds", rounds);
    Project project = Project.open(folder);
    ProjectAnalysis.Report report;
    try {
      report = analyse(project);
      for (int round = 1; round <= rounds; round++) {
        List<Proposal> proposals = report.result().proposals();
        Plan plan = proposals.isEmpty() ? null : propose(project, proposals);
        if (plan == null || plan.missing().isEmpty()) {
          break;
        }
        terminal()
            .say(
                WORDS.get(
                    "analyse.round",
                    round,
                    Numbers.count(proposals.size()),
                    Numbers.count(plan.enqueue())));
        int status =
            new Supervision(session(), project, folder.toString())
                .run(Settings.standard(), plan.missing());
        if (status != ExitStatus.DONE) {
          return status;
        }
        report = analyse(project);
      }
    } catch (CancellationException e) {
      return ExitStatus.INTERRUPTED;
    }
    if (json) {
      printJson(report.document());
    } else {
      show(report);
    }
    return ExitStatus.DONE;
  }

  private ProjectAnalysis.Report analyse(Project project) {
    try (Progress progress = new Progress(terminal())) {
      return new ProjectAnalysis(project, services().get(Catalog.class))
          .run(analysis, Assignments.apply(Tree.EMPTY, settings), experiments, watched(progress));
    }
  }

  /** Writes the proposed cells into experiments, which are then analysed too. */
  private Plan propose(Project project, List<Proposal> proposals) {
    List<String> names = new Proposed(project).add(proposals);
    if (!experiments.isEmpty()) {
      names.stream().filter(name -> !experiments.contains(name)).forEach(experiments::add);
    }
    return names.isEmpty() ? null : Plan.of(project, names, services().get(Catalog.class));
  }

  private void show(ProjectAnalysis.Report report) {
    Result result = report.result();
    Map<Set<String>, Map<Tree, Map<String, Quantity>>> tables = new LinkedHashMap<>();
    for (Quantity value : result.values()) {
      tables
          .computeIfAbsent(value.of().fields().keySet(), paths -> new LinkedHashMap<>())
          .computeIfAbsent(value.of(), of -> new LinkedHashMap<>())
          .put(value.name(), value);
    }
    for (var rows : tables.values()) {
      print(table(rows));
      print("");
    }
    printFindings(result.findings());
    if (!result.proposals().isEmpty()) {
      print(WORDS.get("analyse.proposals", Numbers.count(result.proposals().size())));
    }
    printFigures(report, folder);
    print(WORDS.get("analyse.saved", folder.resolve("analyses").resolve(analysis + ".json")));
  }

  /** A row for each thing that has values, a column for each value. */
  private static List<String> table(Map<Tree, Map<String, Quantity>> rows) {
    List<String> names =
        rows.values().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    List<String> headings = new ArrayList<>(List.of(WORDS.get("analyse.of")));
    names.forEach(name -> headings.add(">" + name));
    Table table = new Table(headings.toArray(String[]::new));
    for (var row : rows.entrySet()) {
      List<Object> cells = new ArrayList<>(List.of(words(row.getKey())));
      for (String name : names) {
        Quantity value = row.getValue().get(name);
        cells.add(value == null ? "" : Numbers.value(value.value(), value.error()));
      }
      table.row(cells.toArray());
    }
    return table.lines();
  }

  /** What a value belongs to, short: {@code sgd.pairwise, batchFraction 0.2}. */
  static String words(Tree of) {
    return of.fields().entrySet().stream().map(Analyse::word).collect(Collectors.joining(", "));
  }

  private static String word(Map.Entry<String, Value> setting) {
    String value = ListRuns.plain(setting.getValue());
    String key = setting.getKey().substring(setting.getKey().lastIndexOf('.') + 1);
    return key.equals("type") ? value : key + " " + value;
  }
}
