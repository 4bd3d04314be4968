package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.compare.Effect;
import org.absorb.runner.compare.Party;
import org.absorb.runner.compare.Setting;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb compare}: what differs between runs, and what came of it. */
@CommandLine.Command(name = "compare")
final class Compare extends Command {

  private static final int SHORT_ID = 8;

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1..*", arity = "1..*")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--save", paramLabel = "NAME")
  private String name;

  Compare(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Opened opened = new Opened(folder, services().get(Catalog.class));
    if (runs.size() < 2) {
      throw new BadInputException(WORDS.get("compare.two"));
    }
    List<RunRow> rows = runs.stream().map(opened::run).toList();
    rows.forEach(opened::record); // says which has not begun
    List<Side> sides =
        rows.stream()
            .map(row -> new Side(row.experiment(), row.cell(), Optional.of(row.id())))
            .toList();
    Contrast contrast = opened.contrast(sides, Compare::called);
    List<String> headings = new ArrayList<>(List.of(WORDS.get("compare.parameter")));
    sides.forEach(side -> headings.add(">" + called(side)));
    parameters(contrast, headings);
    print("");
    results(contrast, headings);
    print("");
    print(contrast.sentence());
    print("");
    contrast.reservations().forEach(line -> print(WORDS.get("compare.reservation", line)));
    if (!contrast.reservations().isEmpty()) {
      print("");
    }
    printFindings(opened.findings(rows));
    if (name != null) {
      opened.project().save(new Comparison(name, sides));
      print(WORDS.get("compare.saved", opened.project().comparisonFile(name)));
    }
    return ExitStatus.DONE;
  }

  private static String called(Side side) {
    return side.run().orElseThrow().hex().substring(0, SHORT_ID);
  }

  private void parameters(Contrast contrast, List<String> headings) {
    Table table = new Table(headings.toArray(String[]::new));
    for (Setting setting : contrast.settings()) {
      if (setting.differs()) {
        List<Object> cells = new ArrayList<>(List.of(setting.path()));
        for (int side = 0; side < contrast.parties().size(); side++) {
          cells.add(setting.text(side));
        }
        table.row(cells.toArray());
      }
    }
    print(
        WORDS.get(
            "compare.differ",
            Integer.toString(contrast.differing()),
            Integer.toString(contrast.settings().size())));
    print(table.lines());
  }

  private void results(Contrast contrast, List<String> headings) {
    List<Party> parties = contrast.parties();
    List<String> wide = new ArrayList<>(headings);
    wide.set(0, WORDS.get("compare.result"));
    for (Party party : parties.subList(1, parties.size())) {
      String of = parties.size() == 2 ? "" : " " + called(party.side());
      wide.add(">" + WORDS.get("compare.difference", of).trim());
      wide.add(">" + WORDS.get("compare.sigmas"));
    }
    Table table = new Table(wide.toArray(String[]::new));
    row(
        table,
        WORDS.get("list.status"),
        parties,
        record ->
            WORDS.get(
                "status."
                    + record.outcome().map(Outcome::written).orElse(record.status().written())));
    row(table, WORDS.get("list.steps"), parties, record -> Numbers.count(record.steps()));
    for (Effect effect : contrast.effects()) {
      List<Object> cells = new ArrayList<>(List.of(effect.column().name()));
      effect.values().forEach(value -> cells.add(value.map(Compare::value).orElse("-")));
      for (int side = 1; side < parties.size(); side++) {
        cells.add(value(effect.difference(side)));
        double sigmas = effect.sigmas(side);
        cells.add(Double.isNaN(sigmas) ? "-" : String.format(Locale.ROOT, "%+.1f", sigmas));
      }
      table.row(cells.toArray());
    }
    print(table.lines());
    print(WORDS.get("compare.about"));
  }

  private static void row(
      Table table, String name, List<Party> parties, Function<RunRecord, String> of) {
    List<Object> cells = new ArrayList<>(List.of(name));
    parties.forEach(party -> cells.add(of.apply(party.records().get(0))));
    for (int i = 1; i < parties.size(); i++) {
      cells.addAll(List.of("", ""));
    }
    table.row(cells.toArray());
  }

  private static String value(Estimate estimate) {
    return Numbers.value(estimate.mean(), estimate.error());
  }
}
