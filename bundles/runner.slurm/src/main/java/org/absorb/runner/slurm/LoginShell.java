package org.absorb.runner.slurm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.text.ShellWords;

/**
 * The machine behind a command that hands its last word to a shell over there, such as {@code ssh}.
 * Slurm's commands are called in a login shell: often only that one has them. What its start-up
 * files say is kept apart from what the commands say by a line in between.
 *
 * @param way the words of the command
 * @param here where it is called
 */
record LoginShell(List<String> way, Host here) implements Host {

  /** Its arguments: the line, the path of commands that the shell around it has, the command. */
  private static final String SCRIPT =
      "PATH=$PATH:$2; echo \"$1\"; echo \"$1\" >&2; shift 2; exec \"$@\"";

  /** What must not be asked for where nobody may sit; what is asked of a machine that is off. */
  private static final List<String> UNATTENDED =
      List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=20");

  private static final int NO_COMMAND = 127;
  private static final Messages WORDS = Messages.of(LoginShell.class);

  @Override
  public Answer call(List<String> words, String input) {
    String mark = "absorb-" + UUID.randomUUID();
    Answer whole = here.call(command(mark, words), input);
    if (whole.status() == NO_COMMAND) {
      throw new BadInputException(WORDS.get("there.missing", words.get(0), named()));
    }
    Optional<String> out = after(mark, whole.out());
    if (out.isEmpty()) {
      throw new LostException(WORDS.get("there.failed", named(), whole.lastWords()));
    }
    return new Answer(whole.status(), out.get(), after(mark, whole.err()).orElse(""));
  }

  private List<String> command(String mark, List<String> words) {
    List<String> command = new ArrayList<>(way);
    if (Path.of(way.get(0)).getFileName().toString().matches("ssh(\\.exe)?")) {
      command.addAll(1, UNATTENDED);
    }
    String before = ShellWords.quoted(List.of("bash", "-lc", SCRIPT, "absorb", mark));
    command.add(before + " \"$PATH\" " + ShellWords.quoted(words));
    return command;
  }

  private String named() {
    return ShellWords.quoted(way);
  }

  /** The lines that follow one; nothing if that is not among them. */
  private static Optional<String> after(String mark, String text) {
    List<String> lines = text.lines().toList();
    int at = lines.stream().map(String::strip).toList().indexOf(mark);
    return at < 0
        ? Optional.empty()
        : Optional.of(lines.stream().skip(at + 1).collect(Collectors.joining("\n")));
  }
}
