package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.runner.imports.Importing;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb import}: runs of other tools into a project. */
@CommandLine.Command(name = "import")
final class ImportRuns extends Command {

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
    Project project = Project.open(folder);
    Imports.Import made =
        new Importing(project, services().get(Catalog.class))
            .from(kind, Assignments.apply(Tree.EMPTY, settings), path, name);
    made.runs()
        .forEach(
            id -> {
              long frames = project.run(id).trajectory().steps().size();
              print(WORDS.get("import.run", id, made.name(), Numbers.count(frames)));
            });
    return ExitStatus.DONE;
  }
}
