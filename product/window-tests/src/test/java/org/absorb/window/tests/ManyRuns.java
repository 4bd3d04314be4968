package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project with more finished runs than a test can wait for: one is computed, the others are
 * copies of it under the ids that the product gives them.
 */
final class ManyRuns {

  private static final String NAME = "many";

  private static final Pattern RUN =
      Pattern.compile(
          "\"id\": \"(\\w+)\",\\s+\"experiment\": \"many\",\\s+\"cell\": (\\{[^}]*\\}),\\s+"
              + "\"replica\": (\\d+)");

  private ManyRuns() {}

  private static Project.Experiment sweep(int cells, int replicas) {
    return new Project.Experiment(
        NAME,
        """
        {"absorb": 1, "name": "many", "system": {"particles": 100},
         "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
         "protocol": {"steps": 100, "record": {"every": 10}},
         "sweep": [{"path": "system.packingFraction", "from": 0.65, "to": 0.75, "count": %d}],
         "replicas": %d}
        """
            .formatted(cells, replicas));
  }

  private static String said(Desk desk, String... arguments) {
    Program program =
        desk.start(List.of(arguments), desk.environment(desk.folder().resolve("terminal")));
    assertEquals(0, program.status(2 * Window.PATIENCE).orElse(-1), program.err());
    return program.out();
  }

  /** Makes it, with other experiments of which nothing is computed. */
  static Project make(Desk desk, int cells, int replicas, Project.Experiment... others)
      throws IOException {
    Project model = desk.project("model", sweep(1, 1));
    said(desk, "run", model.toString());
    Path run = only(model.folder().resolve("runs"), "run.json");
    String record = Files.readString(run);
    String log = Files.readString(run.resolveSibling("log.csv"));
    String end = finished(model.folder().resolve("journal"));

    Project project = desk.project("ten-thousand", sweep(cells, replicas));
    Matcher planned = RUN.matcher(said(desk, "list", project.toString(), "--json"));
    List<String> journal = new ArrayList<>();
    while (planned.find()) {
      String id = planned.group(1);
      String fraction = planned.group(2).replaceAll(".*: ([0-9.]+)}", "$1");
      String as =
          record
              .replaceFirst("\"id\": \"\\w+\"", "\"id\": \"" + id + "\"")
              .replaceFirst("\"packingFraction\": [0-9.]+", "\"packingFraction\": " + fraction)
              .replaceFirst("\"replica\": \\d+", "\"replica\": " + planned.group(3));
      Path folder = project.folder().resolve("runs").resolve(id.substring(0, 2)).resolve(id);
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("run.json"), as);
      Files.writeString(folder.resolve("log.csv"), log);
      journal.add(
          end.replaceFirst(
              "\"id\": \"\\w+\"",
              "\"id\": \"%s\", \"experiment\": \"many\", \"cell\": %s, \"replica\": %s"
                  .formatted(id, planned.group(2), planned.group(3))));
    }
    assertEquals(cells * replicas, journal.size());
    Files.write(project.folder().resolve("journal/made-here.jsonl"), journal);
    for (Project.Experiment other : others) {
      Files.writeString(project.experiment(other.name()), other.json());
    }
    return project;
  }

  /** The line of a run that is finished, whichever of the journals it stands in. */
  private static String finished(Path journal) throws IOException {
    try (Stream<Path> files = Files.list(journal)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.contains("\"finished\"")) {
            return line;
          }
        }
      }
    }
    throw new AssertionError("no run is finished in " + journal);
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
