package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.runner.Extend;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.journal.RunRow;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb extend}: finished runs go on from their last state. */
@CommandLine.Command(name = "extend")
final class ExtendRuns extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1..*", arity = "1..*")
  private List<String> runs = new ArrayList<>();

  @Option(names = "--steps", paramLabel = "N", required = true)
  private long steps;

  ExtendRuns(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (steps < 1) {
      throw new BadInputException(WORDS.get("extend.steps", Long.toString(steps)));
    }
    Opened opened = new Opened(folder, services().get(Catalog.class));
    List<RunId> ids = runs.stream().map(opened::run).map(RunRow::id).toList();
    new Extend(opened.project()).to(ids, steps);
    return new Supervision(session(), opened.project(), folder.toString())
        .run(Settings.standard(), Set.copyOf(ids));
  }
}
