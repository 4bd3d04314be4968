package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.absorb.cli.internal.Services;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.Wording;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Terminal;
import org.absorb.model.analysis.Finding;
import org.absorb.model.text.MathText;
import org.absorb.model.value.Value;
import org.absorb.runner.analyse.ProjectAnalysis;
import org.absorb.store.JsonWriter;
import picocli.CommandLine.Option;

/**
 * A command: its options are fields, its exit status is what {@link #call} returns. It throws
 * {@link org.absorb.model.parameter.BadInputException} for what the user has to mend.
 */
abstract class Command implements Callable<Integer> {

  static final Wording WORDS = Wording.of(Command.class);

  private final Session session;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  Command(Session session) {
    this.session = session;
  }

  final Session session() {
    return session;
  }

  final Services services() {
    return session.services();
  }

  final Terminal terminal() {
    return session.terminal();
  }

  /** Shows how far an analysis is, and stops it once asked to. */
  final org.absorb.spi.analysis.Progress watched(Progress progress) {
    return (share, doing) -> {
      if (session.interruption().requested()) {
        throw new CancellationException();
      }
      progress.at(share, doing, "");
    };
  }

  /** Shows how far work on files is, and stops it once asked to. */
  final DoubleConsumer watched(Progress progress, String doing) {
    org.absorb.spi.analysis.Progress whole = watched(progress);
    return share -> whole.at(share, doing);
  }

  /** Names the pictures of an analysis, each with what it shows. */
  final void printFigures(ProjectAnalysis.Report report, Path folder) {
    for (ProjectAnalysis.Drawing drawing : report.drawings()) {
      String file = folder.resolve(drawing.file()).toString();
      print(
          drawing.shows().isEmpty()
              ? WORDS.get("analyse.figure", file)
              : WORDS.get("analyse.figure.of", file, drawing.shows()));
    }
    if (!report.drawings().isEmpty()) {
      print(WORDS.get("analyse.figure.svg"));
    }
  }

  /** Each finding with what to do, an empty line after it. */
  final void printFindings(List<Finding> findings) {
    for (Finding finding : findings) {
      String key = "analyse.finding." + finding.severity().name().toLowerCase(Locale.ROOT);
      print(WORDS.get(key, MathText.typed(finding.text())));
      if (!finding.remedy().isEmpty()) {
        print("  " + MathText.typed(finding.remedy()));
      }
      print("");
    }
  }

  final void print(String line) {
    session.terminal().out().println(line);
  }

  /** Lines at once: each by itself would be handed to the system. */
  final void print(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append(System.lineSeparator()));
    session.terminal().out().print(text);
    session.terminal().out().flush();
  }

  final void printJson(Value value) {
    session.terminal().out().print(JsonWriter.pretty(value));
    session.terminal().out().flush();
  }
}
