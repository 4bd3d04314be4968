package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.LockCheck;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.table.TableText;
import org.absorb.store.Annotation;
import org.absorb.store.journal.RunRow;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb list}: one row a run. */
@CommandLine.Command(name = "list")
final class ListRuns extends Command {

  private static final int SHORT_ID = 8;

  @Parameters(paramLabel = "PROJECT")
  private Path folder;

  @Option(names = "--findings")
  private boolean judged;

  @Option(names = "--where", paramLabel = "FILTER")
  private String where = "";

  @ArgGroup private Form form = new Form();

  /** How it is printed: one of these at most. */
  static final class Form {
    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;
  }

  ListRuns(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Opened opened = new Opened(folder, services().get(Catalog.class));
    LockCheck.say(session(), opened.project());
    opened.complaints().forEach(line -> terminal().say(WORDS.get("failure.input", line)));
    List<RunRow> rows = opened.rows(where);
    if (form.json) {
      Map<RunId, Annotation> said = opened.project().annotations().all();
      printJson(
          Tree.EMPTY.with(
              "runs",
              Value.of(
                  rows.stream()
                      .map(row -> said.getOrDefault(row.id(), Annotation.NONE).in(tree(row)))
                      .toList())));
    } else if (form.csv) {
      print(csv(rows));
    } else if (rows.isEmpty()) {
      terminal()
          .say(where.isBlank() ? WORDS.get("list.none", folder) : WORDS.get("list.nothing", where));
    } else {
      print(table(rows));
    }
    if (judged && !form.json && !form.csv) {
      print("");
      for (String experiment : rows.stream().map(RunRow::experiment).distinct().toList()) {
        List<Finding> findings =
            opened.findings(
                rows.stream().filter(row -> row.experiment().equals(experiment)).toList());
        print(WORDS.get(findings.isEmpty() ? "list.fine" : "list.judged", experiment));
        print("");
        printFindings(findings);
      }
    }
    return ExitStatus.DONE;
  }

  private static Tree tree(RunRow row) {
    return Tree.EMPTY
        .with("id", Value.of(row.id().hex()))
        .with("experiment", Value.of(row.experiment()))
        .with("cell", row.cell())
        .with("replica", Value.of(row.replica()))
        .with("status", Value.of(row.status().written()))
        .with(
            "outcome",
            row.outcome().map(Outcome::written).<Value>map(Value::of).orElse(Value.NOTHING))
        .with("steps", Value.of(row.steps()))
        .with("resumedFrom", Value.of(row.resumedFrom().stream().map(Value::of).toList()))
        .with("stateHash", text(row.stateHash()))
        .with("logHash", text(row.logHash()));
  }

  private static Value text(String text) {
    return text.isEmpty() ? Value.NOTHING : Value.of(text);
  }

  private static List<String> paths(List<RunRow> rows) {
    return rows.stream().flatMap(row -> row.cell().fields().keySet().stream()).distinct().toList();
  }

  private static List<String> table(List<RunRow> rows) {
    List<String> paths = paths(rows);
    List<String> headings =
        new ArrayList<>(List.of(WORDS.get("list.run"), WORDS.get("list.experiment")));
    paths.forEach(path -> headings.add(">" + path.substring(path.lastIndexOf('.') + 1)));
    Stream.of("list.replica", "list.steps").forEach(key -> headings.add(">" + WORDS.get(key)));
    headings.add(WORDS.get("list.status"));
    Table table = new Table(headings.toArray(String[]::new));
    Map<String, String> words = new HashMap<>(); // few, for many rows
    Map<Value, String> values = new HashMap<>();
    for (RunRow row : rows) {
      List<Object> cells =
          new ArrayList<>(List.of(row.id().hex().substring(0, SHORT_ID), row.experiment()));
      paths.forEach(path -> cells.add(plain(row.cell().get(path), values)));
      cells.add(Integer.toString(row.replica()));
      cells.add(Numbers.count(row.steps()));
      String status = row.outcome().map(Outcome::written).orElse(row.status().written());
      cells.add(
          words.computeIfAbsent("status." + status, key -> WORDS.get(key))
              + (row.message().isEmpty() ? "" : ": " + row.message()));
      table.row(cells.toArray());
    }
    return table.lines();
  }

  private static List<String> csv(List<RunRow> rows) {
    List<String> paths = paths(rows);
    List<String> lines = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("id", "experiment"));
    headings.addAll(paths);
    headings.addAll(List.of("replica", "status", "outcome", "steps", "stateHash", "logHash"));
    lines.add(TableText.csvLine(headings));
    Map<Value, String> values = new HashMap<>();
    for (RunRow row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.id().hex(), row.experiment()));
      paths.forEach(path -> cells.add(plain(row.cell().get(path), values)));
      cells.addAll(
          List.of(
              Integer.toString(row.replica()),
              row.status().written(),
              row.outcome().map(Outcome::written).orElse("")));
      cells.addAll(List.of(Long.toString(row.steps()), row.stateHash(), row.logHash()));
      lines.add(TableText.csvLine(cells));
    }
    return lines;
  }

  /**
   * A coordinate as a person reads it; empty if a row has none.
   *
   * @param known what was written before: few values, for many rows
   */
  private static String plain(Optional<Value> value, Map<Value, String> known) {
    return value.map(some -> known.computeIfAbsent(some, ListRuns::plain)).orElse("");
  }

  /** A text without its quotes, anything else as JSON. */
  static String plain(Value value) {
    return value instanceof Value.Text text ? text.value() : CanonicalJson.write(value);
  }
}
