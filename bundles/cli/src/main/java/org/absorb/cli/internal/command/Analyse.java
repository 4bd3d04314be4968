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
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
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

  @Option(names = "--json")
  private boolean json;

  Analyse(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Project project = Project.open(folder);
    ProjectAnalysis.Report report;
    try (Progress progress = new Progress(terminal())) {
      report =
          new ProjectAnalysis(project, services().get(Catalog.class))
              .run(
                  analysis,
                  Assignments.apply(Tree.EMPTY, settings),
                  experiments,
                  watched(progress));
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
