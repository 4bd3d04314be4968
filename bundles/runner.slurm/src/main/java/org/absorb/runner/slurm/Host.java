package org.absorb.runner.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.runner.ShellCommand;

/** Where Slurm's commands are called. Any thread. */
@FunctionalInterface
interface Host {

  /**
   * What a command answered.
   *
   * @param status its exit status
   * @param out what it said on standard output
   * @param err what it said on standard error
   */
  record Answer(int status, String out, String err) {

    boolean good() {
      return status == 0;
    }

    /** What is wrong, in one line. */
    String complaint() {
      return err.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .findFirst()
          .orElse("status " + status);
    }
  }

  /**
   * Calls a command and waits for it.
   *
   * @param words the command's name and arguments; none of them is read by a shell
   * @param input what it reads
   * @throws BadInputException if there is no such command, or it does not end within a minute
   */
  Answer call(List<String> words, String input);

  /** This machine, or the one behind a cluster's {@code ssh}. */
  static Host of(Cluster cluster) {
    String ssh = cluster.ssh().strip();
    return ssh.isEmpty() ? Host::here : (words, input) -> behind(ssh, words, input);
  }

  /** Behind a command that hands its last word to a shell over there. */
  private static Answer behind(String ssh, List<String> words, String input) {
    List<String> command = new ArrayList<>(List.of(ssh.split(" +")));
    command.add(ShellCommand.quoted(words));
    Answer answer = here(command, input);
    if (answer.status() == 127) {
      throw new BadInputException(Messages.of(Host.class).get("there.missing", words.get(0), ssh));
    } else if (answer.status() == 255) {
      throw new BadInputException(
          Messages.of(Host.class).get("there.failed", ssh, answer.complaint()));
    }
    return answer;
  }

  /** On this machine. */
  private static Answer here(List<String> words, String input) {
    Messages said = Messages.of(Host.class);
    try {
      Path folder = Files.createTempDirectory("absorb-call-");
      Path in = folder.resolve("in");
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      try {
        Files.writeString(in, input);
        Process process =
            new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new BadInputException(said.get("silent", words.get(0)));
        }
        return new Answer(process.exitValue(), text(out), text(err));
      } finally {
        for (Path file : List.of(in, out, err, folder)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).startsWith("Cannot run program")) {
        throw new BadInputException(said.get("missing", words.get(0)));
      }
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException(said.get("silent", words.get(0)));
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
