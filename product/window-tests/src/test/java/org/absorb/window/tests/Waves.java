package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a project is asked for, one experiment after another: each a sweep of many short runs, some
 * of which come to rest, and a few longer ones that are checkpointed on the way. All of them keep
 * frames and look back at where they began.
 */
final class Waves {

  private static final int REPLICAS = 3;

  /** Cells of each: four that are short and two that are long. */
  private static final int CELLS = 6;

  private static final String SWEEP =
      """
      {"absorb": 1, "name": "%s",
       "system": {"dimension": 3},
       "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
       "protocol": {"transient": 100, "record": {"every": 20}, "frames": {"every": 2000}, "checkpointEvery": 0.3},
       "observe": [{"type": "activity"}, {"type": "energy"}, {"type": "msd"}],
       "sweep": [{"cases": [
         {"system.particles": 200, "system.packingFraction": 0.45, "protocol.steps": 4000},
         {"system.particles": 200, "system.packingFraction": 0.66, "protocol.steps": 4000},
         {"system.particles": 300, "system.packingFraction": 0.68, "protocol.steps": 2000},
         {"system.particles": 300, "system.packingFraction": 0.70, "protocol.steps": 3000},
         {"system.particles": 1000, "system.packingFraction": 0.66, "protocol.steps": 20000},
         {"system.particles": 1500, "system.packingFraction": 0.70, "protocol.steps": 16000}]}],
       "replicas": %d, "seed": %d}
      """;

  private final Project project;
  private int number;

  Waves(Project project) {
    this.project = project;
  }

  /** Writes the next one, whole or not at all; its name. */
  String next() {
    number++;
    String name = String.format("wave-%03d", number);
    try {
      Path file = project.experiment(name);
      Path beside = file.resolveSibling(name + ".new");
      Files.writeString(beside, SWEEP.formatted(name, REPLICAS, number));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
  }

  /** How many runs all of them together want. */
  int runs() {
    return number * CELLS * REPLICAS;
  }
}
