package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Specification;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up, and one that may not be written any more: a small file system in memory,
 * where this process may mount one.
 */
class FullDiskTest {

  private static final long FEW = 2_000;

  /** The log of so many is longer than the small disk. */
  private static final long MANY = 15_000;

  private static final int FILL = 1 << 18;
  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 100;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Path mount;

  private void mount(String options) throws Exception {
    mount = Files.createDirectories(temporary.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.toString()),
        "skipped: this process may not mount a small disk");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  /** Where the system tells: a file that stays open keeps the disk from being taken away. */
  private void assertNothingIsOpen() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (Files.isDirectory(open)) {
      try (var files = Files.newDirectoryStream(open)) {
        for (Path file : files) {
          String name = Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
          assertFalse(name.startsWith(mount.toRealPath() + "/"), name);
        }
      }
    }
  }

  @AfterEach
  void unmount() throws Exception {
    // another process that is just being started may have our files for a moment
    for (int attempt = 0; mount != null && attempt < TRIES; attempt++) {
      if (run("umount", mount.toString()) || !Files.exists(mount.resolve("run"))) {
        return;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private Specification specification(long steps) {
    return new Simulate(catalog, Options.DEFAULT)
        .resolve(
            Experiments.with(Experiments.active(steps, 1), "protocol.record.every", "1")
                .cells()
                .get(0)
                .document());
  }

  private JobReport compute(RunFolder folder, long steps) {
    return new RunJob(catalog, Options.DEFAULT)
        .run(specification(steps), 0, folder, JobListener.NONE, Control.NONE);
  }

  private void assertGoesOnAsIfNothingHadBeen(RunFolder folder, long steps, boolean begun) {
    RunRecord whole =
        compute(new RunFolder(temporary.resolve("whole")), steps).record().orElseThrow();
    JobReport again = compute(folder, steps);
    assertEquals(JobReport.End.FINISHED, again.end(), again.message());
    RunRecord record = again.record().orElseThrow();
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertEquals(begun, !record.resumedFrom().isEmpty(), "resumed from " + record.resumedFrom());
  }

  /** Some rows and checkpoints fit, the whole log does not. */
  @Test
  void aFullDiskEndsARunWithAClearWordAndLosesNothing() throws Exception {
    mount("size=512k");
    Path ballast = Files.write(mount.resolve("ballast"), new byte[FILL]);
    RunFolder folder = new RunFolder(mount.resolve("run"));
    JobReport report = compute(folder, MANY);
    assertEquals(JobReport.End.FAILED, report.end(), report.message());
    assertTrue(
        report.message().startsWith("the run cannot be written: No space left on device"),
        report.message());
    assertNothingIsOpen();
    assertTrue(folder.snapshots().findFirst().isPresent(), "a state to go on from is there");
    Files.delete(ballast);
    run("mount", "-o", "remount,size=64m", mount.toString());
    assertGoesOnAsIfNothingHadBeen(folder, MANY, true);
  }

  @Test
  void aDiskThatIsFullFromTheBeginningIsSaidToBe() throws Exception {
    mount("size=64k");
    Files.write(mount.resolve("ballast"), new byte[60 << 10]);
    try {
      Files.write(mount.resolve("more"), new byte[60 << 10]);
    } catch (IOException full) {
      assertTrue(full.getMessage().contains("No space left"), full.getMessage());
    }
    RunFolder folder = new RunFolder(mount.resolve("run"));
    JobReport report = compute(folder, FEW);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(report.message().contains("No space left on device"), report.message());
    assertNothingIsOpen();
    run("mount", "-o", "remount,size=64m", mount.toString());
    assertGoesOnAsIfNothingHadBeen(folder, FEW, false);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() throws Exception {
    mount("size=64m");
    run("mount", "-o", "remount,ro", mount.toString());
    RunFolder folder = new RunFolder(mount.resolve("run"));
    JobReport report = compute(folder, FEW);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(
        report.message().startsWith("the run cannot be written: ")
            && report.message().contains(folder.path().toString())
            && report.message().contains("Read-only"),
        report.message());
    run("mount", "-o", "remount,rw", mount.toString());
    assertGoesOnAsIfNothingHadBeen(folder, FEW, false);
  }

  /** What is in the way is a file. */
  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Path file = Files.write(temporary.resolve("run"), new byte[] {1});
    JobReport report = compute(new RunFolder(file), FEW);
    assertEquals(JobReport.End.FAILED, report.end());
    assertTrue(report.message().contains(file.toString()), report.message());
    assertTrue(Arrays.equals(new byte[] {1}, Files.readAllBytes(file)), "it is left alone");
  }
}
