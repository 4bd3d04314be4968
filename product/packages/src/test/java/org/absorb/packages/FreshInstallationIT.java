package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user has after unpacking, on a machine that has seen nothing of us, works. */
class FreshInstallationIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  private Installation installation(Package each) throws Exception {
    return new Installation(each, folder, each == Package.IMAGE ? null : JAVA);
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE", "LINUX_X86", "HEADLESS"})
  void theDoctorFindsNothingMissing(Package each) throws Exception {
    Installation installation = installation(each);
    String said = installation.absorb("doctor");
    assertFalse(said.contains("MISSING"), said);
    assertTrue(said.lines().filter(line -> line.startsWith("ok ")).count() >= 8, said);
    Path java = each == Package.IMAGE ? installation.home().resolve("runtime") : JAVA;
    assertTrue(said.contains(java.toRealPath().toString()), said);
  }

  /** That it says so means that all of the window came up: only it asks for a display. */
  @ParameterizedTest
  @EnumSource(names = {"IMAGE", "LINUX_X86"})
  void theWindowIsThereAndAsksForADisplay(Package each) throws Exception {
    String said = installation(each).refused("open");
    assertTrue(said.contains("DISPLAY is not set"), said);
  }

  @Test
  void withoutAWindowItSaysSo() throws Exception {
    assertTrue(installation(Package.HEADLESS).refused("open").contains("has no window"));
  }

  @Test
  void theDoctorNamesAFileThatIsMissing() throws Exception {
    Installation installation = installation(Package.HEADLESS);
    Files.delete(installation.home().resolve("help/20-experiments.md"));
    String said = installation.failing("doctor");
    assertTrue(said.contains("1 missing or changed: help/20-experiments.md"), said);
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAGE", "LINUX_X86", "HEADLESS"})
  void aProjectIsMadeAndRun(Package each) throws Exception {
    Installation installation = installation(each);
    installation.absorb("new", "project");
    Path experiments = folder.resolve("here/project/experiments");
    try (var files = Files.list(experiments)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(
        experiments.resolve("small.json"),
        """
        {"absorb": 1, "name": "small", "system": {"particles": 200, "packingFraction": 0.4},
         "dynamics": {"type": "bro.pairwise", "kickSize": 0.1}, "protocol": {"steps": 200},
         "replicas": 2, "seed": 1}""");
    installation.absorb("run", "project");
    String list = installation.absorb("list", "project", "--json");
    assertTrue(list.contains("\"status\": \"finished\""), list);
    assertFalse(list.contains("\"status\": \"failed\""), list);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"IMAGE", "LINUX_X86", "HEADLESS"})
  void theDemoWorks(Package each) throws Exception {
    String said = installation(each).absorb("demo");
    assertTrue(said.contains("agrees"), said);
    try (var figures = Files.list(folder.resolve("here/absorb-demo/figures"))) {
      assertTrue(figures.anyMatch(file -> file.toString().endsWith(".png")), said);
    }
  }
}
