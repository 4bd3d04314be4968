package org.absorb.cli.internal.command;

import java.nio.file.Path;
import org.absorb.cli.internal.Session;
import org.absorb.model.parameter.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/**
 * {@code absorb open}: for its help. The window is an application of its own, which the starting
 * script chooses; who comes here has a product without one.
 */
@CommandLine.Command(name = "open")
final class OpenWindow extends Command {

  @Parameters(paramLabel = "PROJECT", arity = "0..1")
  private Path folder;

  OpenWindow(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    throw new BadInputException(WORDS.get("open.none"));
  }
}
