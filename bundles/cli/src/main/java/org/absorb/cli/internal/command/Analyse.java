package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.analysis.Rounds;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.analyse.ProjectAnalysis;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb analyse}: an analysis of a project, its result and its figures. */
@CommandLine.Command(name = "analyse")
final class Analyse extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "ANALYSIS", index = "1", arity = "0..1")
  private String analysis;

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--experiment", paramLabel = "NAME")
  private List<String> experiments = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME")
  private String name;

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
    List<PlannedAnalysis> wanted = wanted(project);
    Rounds runner = new Rounds(session(), project, folder);
    List<Value> documents = new ArrayList<>();
    for (PlannedAnalysis each : wanted) {
      Rounds.Ended ended = runner.run(each);
      if (ended.report().isEmpty()) {
        return ended.status();
      }
      documents.add(ended.report().get().document());
      if (!json) {
        if (wanted.size() > 1) {
          print(WORDS.get("analyse.name", each.name()));
        }
        show(ended.report().get());
      }
    }
    if (json) {
      printJson(
          documents.size() == 1
              ? (Tree) documents.get(0)
              : Tree.EMPTY.with("analyses", Value.of(documents)));
    }
    return ExitStatus.DONE;
  }

  /** The one that is named, or those that belong to the project. */
  private List<PlannedAnalysis> wanted(Project project) {
    if (analysis != null) {
      return List.of(
          new PlannedAnalysis(
              name == null ? analysis : name,
              analysis,
              Assignments.apply(Tree.EMPTY, settings),
              experiments,
              rounds));
    }
    List<PlannedAnalysis> planned = project.planned();
    if (planned.isEmpty()) {
      throw new BadInputException(
          WORDS.get(
              "analyse.none",
              folder,
              services().get(Catalog.class).entries(Kind.ANALYSIS).stream()
                  .map(Entry::id)
                  .sorted()
                  .collect(Collectors.joining(", "))));
    }
    if (!settings.isEmpty() || !experiments.isEmpty() || name != null || rounds > 0) {
      throw new BadInputException(WORDS.get("analyse.which", folder));
    }
    return planned;
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
    print(saved("analyse.saved", report.file()));
    print(saved("analyse.methods", report.methods()));
  }

  /** A file as the user calls it. */
  private String saved(String key, Path file) {
    return WORDS.get(key, folder.resolve("analyses").resolve(file.getFileName()));
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
