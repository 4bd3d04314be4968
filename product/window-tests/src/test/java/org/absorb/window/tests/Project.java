package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small project, as files. */
record Project(Path folder) {

  private static final Pattern CHANGE =
      Pattern.compile("\"id\": \"(\\w+)\".*\"status\": \"(\\w+)\"");

  /** What is in one, as text: the tests do not write it with the product's own means. */
  record Experiment(String name, String json) {}

  /**
   * Pairwise SGD that stays active, so that every run takes all its steps.
   *
   * @param steps 10,000 take about a second of one core
   */
  static Experiment sgd(String name, int steps, String fractions) {
    return new Experiment(
        name,
        """
        {"absorb": 1, "name": "%s",
         "system": {"dimension": 3, "particles": 400},
         "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
         "protocol": {"steps": %d, "transient": 100, "record": {"every": 50}},
         "sweep": [{"path": "system.packingFraction", "values": [%s]}], "replicas": 2}
        """
            .formatted(name, steps, fractions));
  }

  static Project make(Path folder, Experiment... experiments) {
    try {
      for (String name : List.of("experiments", "analyses", "figures", "journal", "runs")) {
        Files.createDirectories(folder.resolve(name));
      }
      Files.writeString(
          folder.resolve("project.json"),
          "{\"absorb\": 1, \"name\": \"" + folder.getFileName() + "\"}\n");
      Project project = new Project(folder);
      for (Experiment experiment : experiments) {
        Files.writeString(project.experiment(experiment.name()), experiment.json());
      }
      return project;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path experiment(String name) {
    return folder.resolve("experiments").resolve(name + ".json");
  }

  String json(String experiment) {
    try {
      return Files.readString(experiment(experiment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all experiments. */
  List<String> experiments() {
    return in(folder.resolve("experiments")).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".json"))
        .map(name -> name.substring(0, name.length() - ".json".length()))
        .sorted()
        .toList();
  }

  /** The files of one name that the runs have written, also while others come and go. */
  List<Path> files(String name) {
    return runs().map(run -> run.resolve(name)).filter(Files::exists).toList();
  }

  /** The folders of all runs. */
  Stream<Path> runs() {
    return in(folder.resolve("runs")).stream()
        .filter(Files::isDirectory)
        .flatMap(begin -> in(begin).stream());
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many runs have a status, as the journals tell. */
  long count(String status) {
    return statuses().values().stream().filter(status::equals).count();
  }

  /** The status of every run that was ever asked for, as the journals tell. */
  Map<String, String> statuses() {
    Map<String, String> last = new HashMap<>();
    // Lines begin with their time.
    journal().stream()
        .sorted()
        .map(CHANGE::matcher)
        .filter(Matcher::find)
        .forEach(change -> last.put(change.group(1), change.group(2)));
    return last;
  }

  /** All lines of all journals. */
  List<String> journal() {
    // one may be gone when its turn comes: others put together what it said
    return Until.there("journals that can be read", Window.PATIENCE, this::lines);
  }

  private Optional<List<String>> lines() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> journals = Files.list(folder.resolve("journal"))) {
      for (Path journal : (Iterable<Path>) journals::iterator) {
        if (journal.toString().endsWith(".jsonl")) { // what stands beside them comes and goes
          lines.addAll(Files.readAllLines(journal));
        }
      }
      return Optional.of(lines);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
