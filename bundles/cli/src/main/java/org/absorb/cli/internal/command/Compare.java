package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Flat;
import org.absorb.model.value.Value;
import org.absorb.runner.result.Measured;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code absorb compare}: what differs between runs, and what came of it. */
@CommandLine.Command(name = "compare")
final class Compare extends Command {

  private static final int SHORT_ID = 8;

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1..*", arity = "1..*")
  private List<String> runs = new ArrayList<>();

  Compare(Session session) {
    super(session);
  }

  /** A run with what is compared of it. */
  private record Side(
      RunRecord record, Map<String, Value> settings, Map<String, Measured> measured) {}

  @Override
  public Integer call() {
    Opened opened = new Opened(folder, services().get(Catalog.class));
    if (runs.size() < 2) {
      throw new BadInputException(WORDS.get("compare.two"));
    }
    List<RunRow> rows = runs.stream().map(opened::run).toList();
    List<Side> sides =
        rows.stream().map(opened::record).map(record -> side(opened, record)).toList();
    List<String> headings = new ArrayList<>(List.of(WORDS.get("compare.parameter")));
    sides.forEach(side -> headings.add(">" + side.record().id().hex().substring(0, SHORT_ID)));
    parameters(sides, headings);
    print("");
    results(sides, headings);
    print("");
    printFindings(opened.findings(rows));
    return ExitStatus.DONE;
  }

  private static Side side(Opened opened, RunRecord record) {
    Map<String, Value> settings = new LinkedHashMap<>(Flat.of(record.specification()));
    settings.put("replica", Value.of(record.replica()));
    record
        .software()
        .forEach(software -> settings.put(software.name(), Value.of(software.version())));
    Map<String, Measured> measured = new LinkedHashMap<>();
    opened.measure(record).forEach(each -> measured.put(each.column().name(), each));
    return new Side(record, settings, measured);
  }

  private void parameters(List<Side> sides, List<String> headings) {
    Set<String> paths = new LinkedHashSet<>();
    sides.forEach(side -> paths.addAll(side.settings().keySet()));
    Table table = new Table(headings.toArray(String[]::new));
    int differing = 0;
    for (String path : paths) {
      List<Optional<Value>> values =
          sides.stream().map(side -> Optional.ofNullable(side.settings().get(path))).toList();
      if (values.stream().distinct().count() > 1) {
        List<Object> cells = new ArrayList<>(List.of(path));
        values.forEach(value -> cells.add(value.map(ListRuns::plain).orElse("-")));
        table.row(cells.toArray());
        differing++;
      }
    }
    print(WORDS.get("compare.differ", Integer.toString(differing), Integer.toString(paths.size())));
    print(table.lines());
  }

  private void results(List<Side> sides, List<String> headings) {
    List<String> wide = new ArrayList<>(headings);
    wide.set(0, WORDS.get("compare.result"));
    for (int i = 1; i < sides.size(); i++) {
      wide.add(
          ">"
              + WORDS
                  .get(
                      "compare.difference",
                      sides.size() == 2
                          ? ""
                          : " " + sides.get(i).record().id().hex().substring(0, SHORT_ID))
                  .trim());
      wide.add(">" + WORDS.get("compare.sigmas"));
    }
    Table table = new Table(wide.toArray(String[]::new));
    row(
        table,
        WORDS.get("list.status"),
        sides,
        side ->
            WORDS.get(
                "status."
                    + side.record()
                        .outcome()
                        .map(Outcome::written)
                        .orElse(side.record().status().written())));
    row(table, WORDS.get("list.steps"), sides, side -> Numbers.count(side.record().steps()));
    Set<String> names = new LinkedHashSet<>();
    sides.forEach(side -> names.addAll(side.measured().keySet()));
    for (String name : names) {
      List<Object> cells = new ArrayList<>(List.of(name));
      sides.forEach(side -> cells.add(value(side.measured().get(name))));
      for (int i = 1; i < sides.size(); i++) {
        difference(sides.get(0).measured().get(name), sides.get(i).measured().get(name), cells);
      }
      table.row(cells.toArray());
    }
    print(table.lines());
    print(WORDS.get("compare.about"));
  }

  private static void row(
      Table table, String name, List<Side> sides, java.util.function.Function<Side, String> of) {
    List<Object> cells = new ArrayList<>(List.of(name));
    sides.forEach(side -> cells.add(of.apply(side)));
    for (int i = 1; i < sides.size(); i++) {
      cells.addAll(List.of("", ""));
    }
    table.row(cells.toArray());
  }

  private static String value(Measured measured) {
    return measured == null
        ? "-"
        : Numbers.value(measured.estimate().mean(), measured.estimate().error());
  }

  private static void difference(Measured a, Measured b, List<Object> cells) {
    double difference =
        a == null || b == null ? Double.NaN : b.estimate().mean() - a.estimate().mean();
    double error =
        a == null || b == null
            ? Double.NaN
            : Math.hypot(a.estimate().error(), b.estimate().error());
    cells.add(Numbers.value(difference, error));
    cells.add(error > 0 ? String.format(Locale.ROOT, "%+.1f", difference / error) : "-");
  }
}
