package org.absorb.cli.internal.command;

import java.nio.file.Path;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.text.Numbers;
import org.absorb.runner.frames.Export;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.frames.Selection;
import org.absorb.store.run.RunRecord;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb export}: frames of a run for other tools. */
@CommandLine.Command(name = "export")
final class ExportRun extends Command {

  private static final int SHORT_ID = 8;

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1")
  private String run;

  @Option(names = "--format", required = true, paramLabel = "FORMAT")
  private String format;

  @Option(names = "--steps", paramLabel = "STEPS", defaultValue = "last")
  private String steps;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  ExportRun(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Catalog catalog = services().get(Catalog.class);
    Opened opened = new Opened(folder, catalog);
    Export export = new Export(catalog, format);
    RunRecord record = opened.record(opened.run(run));
    Selection frames =
        new Selection(
            new RunFrames(
                opened.project().run(record.id()),
                record,
                ProjectSources.in(opened.project(), catalog)),
            steps);
    Path file =
        out != null
            ? out
            : Path.of(record.id().hex().substring(0, SHORT_ID) + "." + export.ending());
    export.write(frames, file);
    int count = frames.steps().size();
    print(
        WORDS.get(
            count == 1 ? "export.frame" : "export.frames",
            file,
            Numbers.count(count),
            Numbers.count(frames.steps().get(count - 1))));
    return ExitStatus.DONE;
  }
}
