package org.absorb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

  @TempDir Path folder;

  @Test
  void aProjectIsMadeOnceAndOpens() {
    Path here = folder.resolve("p");
    assertEquals("p", Project.create(here).name());
    assertEquals("p", Project.open(here).name());
    assertTrue(refusal(() -> Project.create(here)).contains(here.toString()));
  }

  @Test
  void whatIsNoProjectIsNamed() {
    assertTrue(refusal(() -> Project.open(Path.of("/nonexistent"))).contains("/nonexistent"));
    assertTrue(refusal(() -> Project.open(folder)).contains(folder.toString()));
  }

  @Test
  void experimentsKeepTheirNames() {
    Project project = Project.create(folder.resolve("p"));
    List<String> names = List.of("../../x", ".hidden", "a/b: 50 % *?", "con", "größe", "plain");
    for (String name : names) {
      project.save(new Experiment(name, Tree.EMPTY, List.of(), 2, 7, ""));
    }
    assertEquals(names.stream().sorted().toList(), project.experiments());
    for (String name : names) {
      assertEquals(new Experiment(name, Tree.EMPTY, List.of(), 2, 7, ""), project.experiment(name));
    }
    assertTrue(refusal(() -> project.experiment("none")).contains("plain"));
  }

  @Test
  void aWrongExperimentIsNamedByFileAndField() throws IOException {
    Project project = Project.create(folder.resolve("p"));
    Path file = project.folder().resolve("experiments/e.json");
    Files.writeString(file, "{\"replicas\": -1, \"colour\": 1}");
    String message = refusal(() -> project.experiment("e"));
    assertTrue(message.contains(file + ": replicas"), message);
    assertTrue(message.contains(file + ": colour"), message);
  }

  @Test
  void runsLieInTwoLevels() {
    Project project = Project.create(folder.resolve("p"));
    assertEquals(
        project.folder().resolve("runs/ab/ab00000000000001"),
        project.run(new RunId("ab00000000000001")).path());
  }

  @Test
  void thePluginLockGrows() {
    Project project = Project.create(folder.resolve("p"));
    Software one = new Software("b", "1.0.0", "00");
    Software other = new Software("a", "1.0.0", "01");
    assertTrue(project.edit(() -> project.plugins().add(List.of(one, other))));
    assertEquals(false, project.plugins().add(List.of(one)));
    assertEquals(
        "a b",
        project.plugins().read().stream().map(Software::name).collect(Collectors.joining(" ")));
  }

  @Test
  void aLockIsHeldOnceAndItsFileCanGo() {
    Path file = folder.resolve("lock");
    Hold hold = Hold.attempt(file).orElseThrow();
    assertTrue(Hold.attempt(file).isEmpty());
    assertTrue(Hold.isHeld(file));
    hold.remove();
    assertEquals(false, Files.exists(file));
    assertEquals(false, Hold.isHeld(file));
    Hold.attempt(file).orElseThrow().close();
    assertEquals(false, Hold.isHeld(file));
  }

  @Test
  void aFailedWriteLeavesWhatWasThere() throws IOException {
    Path file = folder.resolve("f");
    Atomic.write(file, "old");
    assertThrows(
        IllegalStateException.class,
        () ->
            Atomic.write(
                file,
                out -> {
                  out.write(1);
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  /** A folder that cannot be listed is no empty one: its runs would be computed again. */
  @Test
  void runsInAFolderThatCannotBeReadAreNotTakenForMissing() throws IOException {
    Project project = Project.create(folder.resolve("p"));
    RunId id = new RunId("00112233445566aa");
    Path group = Files.createDirectories(project.run(id).path()).getParent();
    Files.createDirectory(group.resolve("no run"));
    Files.createFile(group.resolveSibling("a file"));
    assertEquals(Set.of(id), project.begun());
    Files.setPosixFilePermissions(group, PosixFilePermissions.fromString("-wx------"));
    try {
      assumeTrue(!Files.isReadable(group), "skipped: this process may read everything");
      String said = assertThrows(UncheckedIOException.class, project::begun).getMessage();
      assertTrue(said.contains(group.toString()), said);
    } finally {
      Files.setPosixFilePermissions(group, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String refusal(Runnable action) {
    return assertThrows(BadInputException.class, action::run).getMessage();
  }
}
