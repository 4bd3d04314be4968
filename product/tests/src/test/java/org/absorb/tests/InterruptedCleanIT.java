package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on a clean-up: every run is as it was, or cleaned up as a whole. */
class InterruptedCleanIT {

  private static final int RUNS = 24;

  private static final String FRAMES = "trajectory.gsd";

  private static final Set<String> FILES =
      Set.of("final.npz", "hashes.csv", "log.csv", "run.json", FRAMES);

  @TempDir private Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void leavesNothingHalfDone() throws Exception {
    Command command = new Command(folder);
    Path project = folder.resolve("project");
    SmallProject small = new SmallProject(command, project);
    small.make();
    small.write(
        SmallProject.EXPERIMENT
            .replace("\"every\": 10}", "\"every\": 10}, \"frames\": {\"every\": 2}")
            .replace("[0.3, 0.64]", "[0.64]")
            .replace("\"replicas\": 2", "\"replicas\": " + RUNS));
    command.absorb("run", project.toString()).good();
    Map<Path, byte[]> before = new HashMap<>();
    for (Path run : RunFiles.folders(project)) {
      before.put(run, Files.readAllBytes(run.resolve(FRAMES)));
    }
    assertEquals(RUNS, before.size());

    String[] clean = {"clean", project.toString(), "--keep", "every:3", "--yes"};
    Process process = command.process(clean).start();
    while (before.keySet().stream().noneMatch(InterruptedCleanIT::isCleaned)) {
      assertTrue(process.isAlive(), "over before anything was seen to be done");
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue(), Files.readString(folder.resolve("err")));

    Map<Path, byte[]> between = new HashMap<>();
    Set<Path> done = new TreeSet<>();
    for (Path run : before.keySet()) {
      assertEquals(FILES, names(run), "nothing else is left");
      between.put(run, Files.readAllBytes(run.resolve(FRAMES)));
      if (isCleaned(run)) {
        done.add(run);
      } else {
        assertArrayEquals(before.get(run), between.get(run), "as it was");
      }
    }
    assertTrue(done.size() < RUNS, "the middle of it");

    command.absorb(clean).good();
    for (Path run : before.keySet()) {
      byte[] now = Files.readAllBytes(run.resolve(FRAMES));
      assertTrue(isCleaned(run) && now.length < before.get(run).length);
      if (done.contains(run)) {
        assertArrayEquals(between.get(run), now, "had been cleaned up as a whole");
      }
    }
    Path any = done.iterator().next();
    command.absorb("verify-run", project.toString(), any.getFileName().toString()).good();
  }

  private static Set<String> names(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static boolean isCleaned(Path run) {
    try {
      return Files.readString(run.resolve("run.json")).contains("\"cleaned\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
