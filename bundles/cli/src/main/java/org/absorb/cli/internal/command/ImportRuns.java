package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.runner.imports.Importing;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import org.absorb.store.archive.Unpacking;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb import}: runs of other tools into a project, and whole projects from archives. */
@CommandLine.Command(name = "import")
final class ImportRuns extends Command {

  private static final String ARCHIVE = "archive";

  @Parameters(paramLabel = "KIND", index = "0")
  private String kind;

  @Parameters(paramLabel = "PATH", index = "1")
  private Path path;

  @Parameters(paramLabel = "PROJECT", index = "2")
  private Path folder;

  @Option(names = "--name", paramLabel = "NAME", defaultValue = "")
  private String name;

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  ImportRuns(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    return kind.equals(ARCHIVE) ? unpack() : bring();
  }

  private int unpack() {
    if (!name.isEmpty() || !settings.isEmpty()) {
      throw new BadInputException(WORDS.get("import.archive.settings"));
    }
    Project project;
    try (Progress progress = new Progress(terminal())) {
      project = Unpacking.into(path, folder, watched(progress, WORDS.get("import.archive.doing")));
    } catch (CancellationException e) {
      return ExitStatus.INTERRUPTED;
    }
    print(
        WORDS.get(
            "import.archive.done",
            folder,
            Numbers.count(project.experiments().size()),
            Numbers.count(project.runs().rows().size())));
    return ExitStatus.DONE;
  }

  private int bring() {
    Project project = Project.open(folder);
    Imports.Import made =
        new Importing(project, services().get(Catalog.class))
            .from(kind, Assignments.apply(Tree.EMPTY, settings), path, name);
    made.runs()
        .forEach(
            id -> {
              long frames = project.run(id).trajectory().steps().size();
              print(WORDS.get("import.run", id, made.name(), frames, Numbers.count(frames)));
            });
    return ExitStatus.DONE;
  }
}
