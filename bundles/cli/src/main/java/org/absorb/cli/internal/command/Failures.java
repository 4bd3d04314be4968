package org.absorb.cli.internal.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.engine.SimulationException;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong, in at most three lines on standard error. With ABSORB_DEBUG in the
 * environment a stack trace follows.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final int MOST_LINES = 3;

  private final Session session;
  private final List<String> arguments;

  Failures(Session session, List<String> arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  /** What was typed cannot be understood. */
  @Override
  public int handleParseException(ParameterException failure, String[] typed) {
    CommandLine at = failure.getCommandLine();
    String name = at.getCommandSpec().qualifiedName();
    if (at.getParent() == null
        && failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()) {
      String typedName = unmatched.getUnmatched().get(0);
      List<String> near = Nearest.to(typedName, at.getSubcommands().keySet());
      String line = String.join(" ", arguments);
      say(Command.WORDS.get("failure.command", typedName, line));
      say(
          near.isEmpty()
              ? Command.WORDS.get("failure.commands")
              : Command.WORDS.get("failure.near", String.join(", ", near)));
    } else {
      say(
          Command.WORDS.get(
              "failure.usage", name, failure.getMessage().lines().findFirst().orElse("")));
      int space = name.indexOf(' ');
      say(Command.WORDS.get("failure.help", space < 0 ? "" : name.substring(space + 1) + " "));
    }
    return ExitStatus.BAD_INPUT;
  }

  /** A command failed. */
  @Override
  public int handleExecutionException(Exception failure, CommandLine at, ParseResult typed) {
    if (System.getenv("ABSORB_DEBUG") != null) {
      failure.printStackTrace(session.terminal().err());
    }
    if (failure instanceof BadInputException) {
      List<String> lines = failure.getMessage().lines().toList();
      int shown = lines.size() > MOST_LINES ? MOST_LINES - 1 : lines.size();
      lines.subList(0, shown).forEach(line -> say(Command.WORDS.get("failure.input", line)));
      if (shown < lines.size()) {
        say(Command.WORDS.get("failure.more", Integer.toString(lines.size() - shown)));
      }
      return ExitStatus.BAD_INPUT;
    }
    if (session.interruption().requested()) {
      return ExitStatus.INTERRUPTED;
    }
    say(Command.WORDS.get("failure.input", sentence(failure)));
    return ExitStatus.FAILED;
  }

  private static String sentence(Exception failure) {
    if (failure instanceof SimulationException
        || failure instanceof IllegalStateException && failure.getMessage() != null) {
      return failure.getMessage();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      Exception io = unchecked.getCause();
      if (io instanceof AccessDeniedException denied) {
        return Command.WORDS.get("failure.denied", denied.getFile());
      } else if (io instanceof FileSystemException file) {
        return Command.WORDS.get(
            "failure.file",
            file.getFile(),
            file.getReason() == null ? file.getClass().getSimpleName() : file.getReason());
      }
      return io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage();
    }
    return Command.WORDS.get("failure.internal", failure.toString());
  }

  private void say(String line) {
    session.terminal().say(line);
  }
}
