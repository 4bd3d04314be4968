package org.absorb.runner.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;
import org.absorb.store.Project;
import org.absorb.store.queue.QueueFile;

/** What a project has handed to clusters: a folder each in {@code cluster}. Any thread. */
public final class Submissions {

  private static final String FILE = "submission.json";
  private static final Pattern NAME = Pattern.compile("[0-9a-z-]{1,60}");
  private static final Messages WORDS = Messages.of(Submissions.class);

  private final Project project;

  public Submissions(Project project) {
    this.project = project;
  }

  /** Their names, the oldest first. */
  public List<String> names() {
    Path folder = project.folder().resolve("cluster");
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          String name = entry.getFileName().toString();
          if (NAME.matcher(name).matches() && Files.isRegularFile(entry.resolve(FILE))) {
            names.add(name);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    names.sort(null);
    return names;
  }

  /**
   * Reads one.
   *
   * @throws BadInputException if there is none of that name, or its file is damaged
   */
  public Submission read(String name) {
    Path file = NAME.matcher(name).matches() ? file(name, FILE) : null;
    if (file == null || !Files.isRegularFile(file)) {
      throw new BadInputException(WORDS.get("submission.none", name, project.folder()));
    }
    try {
      return Submission.of(name, Json.read(file));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new BadInputException(WORDS.get("submission.damaged", file));
    }
  }

  /** Makes or replaces one. */
  void write(Submission submission) {
    Atomic.writeAlone(file(submission.name(), FILE), JsonWriter.pretty(submission.tree()));
  }

  /** Changes one while nobody else does; what it is then. */
  Submission change(String name, UnaryOperator<Submission> change) {
    return project.edit(
        () -> {
          Submission before = read(name);
          Submission after = change.apply(before);
          if (!after.equals(before)) {
            write(after);
          }
          return after;
        });
  }

  /** The queue of a task. */
  QueueFile queue(String name, int task) {
    return new QueueFile(file(name, "task-" + task + ".json"));
  }

  /** What a task said. */
  public Path log(String name, int task) {
    return file(name, "task-" + task + ".log");
  }

  /** The script of a submission. */
  Path script(String name) {
    return file(name, "script.sh");
  }

  private Path file(String name, String file) {
    return folder(name).resolve(file);
  }

  Path folder(String name) {
    return project.folder().resolve("cluster").resolve(name);
  }

  /** Removes one that Slurm did not take. */
  void remove(String name) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(name))) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
