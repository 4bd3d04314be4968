package org.absorb.cli.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.absorb.cli.internal.Session;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb new}: a project from a template. */
@CommandLine.Command(name = "new")
final class NewProject extends Command {

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(names = "--template", paramLabel = "NAME")
  private String template = Template.USUAL;

  NewProject(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Project project = make(folder, Template.of(template));
    for (String name : project.experiments()) {
      Experiment experiment = project.experiment(name);
      print(
          WORDS.get(
              "new.experiment",
              name,
              Long.toString(experiment.size()),
              Integer.toString(experiment.replicas())));
    }
    print(WORDS.get("new.next", folder));
    return DONE;
  }

  /**
   * Makes a project.
   *
   * @throws BadInputException if the folder holds anything
   */
  static Project make(Path folder, Template template) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new BadInputException(WORDS.get("new.occupied", folder));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Project project = Project.create(folder);
    template.experiments().forEach(project::save);
    return project;
  }
}
