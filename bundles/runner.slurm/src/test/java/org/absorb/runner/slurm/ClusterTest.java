package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTest {

  @TempDir private Path folder;

  private static Cluster read(String json) {
    return Cluster.read((Tree) JsonText.read(json));
  }

  @Test
  void itIsWhatItWrites() {
    Cluster cluster =
        read("{\"partition\":\"a\",\"minutes\":7,\"notice\":30,\"lines\":\"x\\ny '\\\" $(z)\"}");
    assertEquals(cluster, Cluster.read(cluster.tree()));
    assertEquals(Cluster.standard(), Cluster.read(Tree.EMPTY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partition|a;b",
        "partition|a b",
        "partition|$(a)",
        "partition|--mem=1",
        "account|a\"b",
        "account|a'b",
        "qos|a`b`",
        "modules|java;rm",
        "modules|java$(rm)",
        "product|relative/absorb",
        "ssh|ssh 'a b",
        "ssh|ssh \"a b",
        "here|relative",
        "there|relative"
      })
  void whatAShellOrSlurmWouldTakeApartIsRefused(String field, String text) {
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> Cluster.read(Tree.EMPTY.with(field, Value.of(text))));
    assertTrue(refused.getMessage().startsWith(field + ": must be "), refused.getMessage());
    String found = org.absorb.model.value.CanonicalJson.write(Value.of(text));
    assertTrue(
        refused.getMessage().lines().findFirst().orElseThrow().endsWith("is " + found),
        refused.getMessage());
  }

  @Test
  void linesOfASettingCannotBecomeOthers() {
    for (String field : List.of("partition", "modules", "product", "ssh", "here")) {
      assertThrows(
          BadInputException.class,
          () -> Cluster.read(Tree.EMPTY.with(field, Value.of("/a\n#SBATCH --account=b"))),
          field);
    }
  }

  @Test
  void wordsOfTheSshCommandMayHoldBlanks() {
    String ssh = "  ssh -i '/my keys/a \"b' -o \"User=it's me\"  C:\\\\x''y ";
    assertEquals(
        List.of("ssh", "-i", "/my keys/a \"b", "-o", "User=it's me", "C:\\\\xy"),
        Cluster.read(Tree.EMPTY.with("ssh", Value.of(ssh))).way());
    assertEquals(List.of(), Cluster.read(Tree.EMPTY.with("ssh", Value.of(" "))).way());
  }

  @Test
  void theNoticeLeavesTimeToCompute() {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> read("{\"minutes\":2,\"notice\":61}"));
    assertEquals("notice: must be at most 60: half the time limit, is 61", refused.getMessage());
    assertEquals(60, read("{\"minutes\":2,\"notice\":60}").notice());
  }

  @Test
  void foldersHaveTwoNames() {
    Cluster cluster = read("{\"here\":\"/home/me/far\",\"there\":\"/scratch/me/\"}");
    assertEquals("/scratch/me/a/p q", cluster.folder(Path.of("/home/me/far/a/p q")));
    assertEquals("/scratch/me/", cluster.folder(Path.of("/home/me/far")));
    assertThrows(BadInputException.class, () -> cluster.folder(Path.of("/home/me/farther")));
    assertThrows(BadInputException.class, () -> read("{\"here\":\"/home/me\"}"));
    assertEquals("/x/y", Cluster.standard().folder(Path.of("/x/z/../y")));
  }

  @Test
  void aUserWithOneClusterNeedNotNameIt() {
    Clusters clusters = new Clusters(folder);
    assertEquals("default", clusters.choose(""));
    assertEquals(Cluster.standard(), clusters.read("default"));
    clusters.save("hpc", read("{\"partition\":\"long\"}"));
    assertEquals("hpc", clusters.choose(""));
    assertEquals("long", clusters.read("hpc").partition());
    clusters.save("other", Cluster.standard());
    assertEquals(List.of("hpc", "other"), clusters.names());
    String which = assertThrows(BadInputException.class, () -> clusters.choose("")).getMessage();
    assertTrue(which.contains("hpc, other"), which);
    assertEquals("other", clusters.choose("other"));
    assertThrows(BadInputException.class, () -> clusters.choose("none"));
    assertTrue(clusters.remove("other"));
    assertFalse(clusters.remove("other"));
  }

  @Test
  void aNameIsNoPath() {
    for (String name : List.of("../x", "/x", "a/b", "", ".x", "a\nb")) {
      assertThrows(
          BadInputException.class, () -> new Clusters(folder).save(name, Cluster.standard()));
    }
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    Clusters clusters = new Clusters(folder);
    Files.writeString(clusters.file("hpc"), "{\"minutes\": 0, \"nodes\": 3}");
    String said = assertThrows(BadInputException.class, () -> clusters.read("hpc")).getMessage();
    assertTrue(said.contains(clusters.file("hpc") + ": minutes: must be at least 1"), said);
    assertTrue(said.contains("nodes"), said);
  }
}
