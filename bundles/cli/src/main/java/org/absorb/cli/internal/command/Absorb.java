package org.absorb.cli.internal.command;

import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code absorb}: without a command, what there is. */
@CommandLine.Command(name = "absorb", synopsisSubcommandLabel = "COMMAND")
final class Absorb extends Command {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-V", "--version"},
      descriptionKey = "version")
  private boolean version;

  Absorb(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    if (version) {
      print(WORDS.get("version.line", services().version()));
    } else {
      spec.commandLine().usage(terminal().out());
    }
    return ExitStatus.DONE;
  }
}
