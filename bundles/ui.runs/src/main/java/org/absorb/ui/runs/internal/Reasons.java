package org.absorb.ui.runs.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.runs.internal.table.RunsType;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;

/** Why runs have failed, and where one reads more about it. */
final class Reasons {

  private static final int LINES = 40;

  private final Workbench workbench;

  Reasons(Workbench workbench) {
    this.workbench = workbench;
  }

  /** What the run of a row said when it failed; empty if it has not, or is none. */
  String of(Row row) {
    return row.key()
        .run()
        .flatMap(run -> row.key().project().state().row(run))
        .map(RunRow::message)
        .orElse("");
  }

  /** Shows the reason in full, and what those who computed have said lately, in the log. */
  void log(Row row) {
    OpenProject project = row.key().project();
    String why = of(row);
    workbench
        .tasks()
        .run(
            Runs.WORDS.get("failure.reading"),
            track -> last(project.files().journal().resolve("run.log")),
            said -> {
              workbench
                  .notices()
                  .add(
                      Notice.of(Notice.Severity.ERROR, row.title())
                          .detailed(
                              Runs.WORDS.get(
                                  "failure.details", why, project.folder(), said.strip())));
              workbench.show(LogType.ID);
            });
  }

  private static String last(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  /** Shows the run among all others. */
  void open(Row row) {
    workbench.show(RunsType.ID);
    workbench.select(
        Selection.of(row.key().project(), row.key().experiment())
            .cells(row.key().cell().stream().toList())
            .runs(row.key().run().stream().toList()));
  }
}
