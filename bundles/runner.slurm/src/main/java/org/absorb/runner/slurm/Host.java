package org.absorb.runner.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/** Where Slurm's commands are called. Any thread. */
@FunctionalInterface
interface Host {

  /** What Slurm's commands begin a line about an error with. */
  Pattern ERROR = Pattern.compile("\\w+: error: |allocation failure: ");

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

    /** What is wrong, in one line: what the command calls errors, if it says so, else its first. */
    String complaint() {
      String errors =
          said().stream()
              .filter(line -> ERROR.matcher(line).lookingAt())
              .map(line -> ERROR.matcher(line).replaceFirst(""))
              .collect(Collectors.joining("; "));
      return errors.isEmpty() ? said().get(0) : errors;
    }

    /** What a command says at last that says much before, in one line. */
    String lastWords() {
      return said().get(said().size() - 1);
    }

    private List<String> said() {
      List<String> lines = err.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      return lines.isEmpty() ? List.of("status " + status) : lines;
    }
  }

  /**
   * Calls a command and waits for it.
   *
   * @param words the command's name and arguments; none of them is read by a shell
   * @param input what it reads
   * @throws BadInputException if there is no such command
   * @throws LostException if nobody knows what became of it: no way there, or no end in a minute
   */
  Answer call(List<String> words, String input);

  /** This machine, or the one behind a cluster's {@code ssh}. */
  static Host of(Cluster cluster) {
    List<String> way = cluster.way();
    return way.isEmpty() ? Host::here : new LoginShell(way, Host::here);
  }

  /**
   * The machine of a submission: where the user's settings of its cluster lead now. What a project
   * says of the way is never called: projects come from others.
   */
  static Host of(Submission submission, Clusters clusters) {
    return (words, input) -> {
      String name = submission.cluster();
      boolean known = clusters.names().contains(name);
      if (!known && !submission.settings().ssh().isEmpty()) {
        throw new BadInputException(Messages.of(Host.class).get("way.foreign", name));
      }
      Cluster cluster = known ? clusters.read(name) : Cluster.standard();
      return of(cluster).call(words, input);
    };
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
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
          throw new LostException(said.get("silent", words.get(0)));
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
      throw new LostException(said.get("silent", words.get(0)));
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
