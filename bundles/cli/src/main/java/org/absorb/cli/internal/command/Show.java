package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.LockCheck;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.Outcome;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Flat;
import org.absorb.model.value.Tree;
import org.absorb.runner.result.Measured;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.absorb.store.trajectory.Trajectory;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code absorb show}: all there is to know of one run. */
@CommandLine.Command(name = "show")
final class Show extends Command {

  private static final String SHORT_HASH = "%.12s";

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1")
  private String run;

  Show(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Opened opened = new Opened(folder, services().get(Catalog.class));
    LockCheck.say(session(), opened.project());
    RunRow row = opened.run(run);
    RunRecord record = opened.record(row);
    print(WORDS.get("show.run", record.id(), row.experiment(), Integer.toString(record.replica())));
    print(
        WORDS.get(
            "show.status",
            WORDS.get(
                "status." + record.outcome().map(Outcome::written).orElse(row.status().written())),
            Numbers.count(record.steps())));
    if (record.isImported()) {
      Tree origin = record.imported();
      print(
          WORDS.get(
              "show.imported", origin.text("kind").orElse(""), origin.text("source").orElse("")));
    }
    if (!record.message().isEmpty()) {
      print(WORDS.get("show.message", record.message()));
    }
    if (!record.resumedFrom().isEmpty()) {
      print(
          WORDS.get(
              "show.resumed",
              record.resumedFrom().stream().map(Numbers::count).collect(Collectors.joining(", "))));
    }
    frames(opened, record);
    results(opened.measure(record));
    List<Finding> findings = opened.findings(List.of(row));
    if (!findings.isEmpty()) {
      section("show.findings");
      printFindings(findings);
    }
    section("show.specification");
    Table specification = new Table("", "");
    Flat.of(record.specification())
        .forEach((path, value) -> specification.row("  " + path, ListRuns.plain(value)));
    print(specification.lines());
    section("show.provenance");
    provenance(record);
    return ExitStatus.DONE;
  }

  private void frames(Opened opened, RunRecord record) {
    Trajectory trajectory = opened.project().run(record.id()).trajectory();
    List<Long> steps = trajectory.steps();
    if (!steps.isEmpty()) {
      print(
          WORDS.get(
              "show.frames",
              Numbers.count(steps.size()),
              Numbers.count(steps.get(0)),
              Numbers.count(steps.get(steps.size() - 1)),
              trajectory.place().orElseThrow()));
    }
    record
        .cleaned()
        .ifPresent(
            how ->
                print(
                    WORDS.get("show.cleaned", how.day(), how.keep(), Numbers.count(how.until()))));
  }

  private void section(String key) {
    print("");
    print(WORDS.get(key));
  }

  private void results(List<Measured> measured) {
    if (measured.isEmpty()) {
      return;
    }
    section("show.results");
    Table table =
        new Table(
            "  " + WORDS.get("table.observable"),
            ">" + WORDS.get("table.mean"),
            ">" + WORDS.get("table.last"),
            "");
    for (Measured each : measured) {
      table.row(
          "  " + each.column().name(),
          Numbers.value(each.estimate().mean(), each.estimate().error()),
          Numbers.significant(each.last()),
          each.column().label());
    }
    print(table.lines());
  }

  private void provenance(RunRecord record) {
    Table table = new Table("", "");
    HexFormat hex = HexFormat.of();
    table.row(
        "  " + WORDS.get("show.seeds"),
        WORDS.get(
            "show.seed",
            hex.toHexDigits(record.seeds().start()),
            hex.toHexDigits(record.seeds().noise())));
    table.row(
        "  " + WORDS.get("show.state"), record.stateHash().isEmpty() ? "-" : record.stateHash());
    table.row("  " + WORDS.get("show.log"), record.logHash().isEmpty() ? "-" : record.logHash());
    table.row("  Java", record.java());
    table.row("  " + WORDS.get("show.host"), record.host());
    for (Software software : record.software()) {
      String hash = SHORT_HASH.formatted(software.sha256());
      table.row("  " + software.name(), software.version() + "  " + hash);
    }
    print(table.lines());
  }
}
