package org.absorb.cli.internal.command;

import java.nio.file.Path;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.ShellWords;
import org.absorb.store.Project;
import org.absorb.store.template.Template;
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
    Project project = Template.of(template).make(folder);
    for (String name : project.experiments()) {
      Experiment experiment = project.experiment(name);
      print(
          WORDS.get(
              "new.experiment",
              name,
              Long.toString(experiment.size()),
              Integer.toString(experiment.replicas())));
    }
    print(WORDS.get("new.next", ShellWords.quoted(folder)));
    return ExitStatus.DONE;
  }
}
