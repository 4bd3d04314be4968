package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script says, and that a shell takes no name in it for anything but a name. */
class ScriptTest {

  private static final String HOSTILE =
      "a b'c\"d;touch EVIL;$(touch EVIL)`touch EVIL`\\\n#SBATCH --account=evil\n&|<>*?[!]{~}$HOME-e";

  @TempDir private Path folder;

  private static Cluster cluster(String json) {
    return Cluster.read((Tree) JsonText.read(json));
  }

  private static List<String> options(String script) {
    return script.lines().filter(line -> line.startsWith("#SBATCH")).toList();
  }

  @Test
  void theOptionsAreTheSettings() {
    Cluster cluster =
        cluster(
            "{\"partition\":\"long\",\"account\":\"physics\",\"qos\":\"low\",\"minutes\":90,"
                + "\"notice\":120,\"memory\":3000,\"threads\":4,\"throttle\":7,"
                + "\"modules\":\"java/17  git\","
                + "\"lines\":\"export A=1\\n#SBATCH --constraint=avx512\"}");
    String script = new Script(cluster, "s-1", 12, "/scratch/p", "/opt/absorb").text();
    assertEquals(
        List.of(
            "#SBATCH --job-name=absorb-s-1",
            "#SBATCH --array=0-11%7",
            "#SBATCH --time=90",
            "#SBATCH --nodes=1",
            "#SBATCH --ntasks=1",
            "#SBATCH --cpus-per-task=4",
            "#SBATCH --mem=3000M",
            "#SBATCH --partition=long",
            "#SBATCH --account=physics",
            "#SBATCH --qos=low",
            "#SBATCH --signal=B:TERM@120",
            "#SBATCH --requeue",
            "#SBATCH --output=/dev/null",
            "#SBATCH --constraint=avx512"),
        options(script));
    assertTrue(script.startsWith("#!/bin/bash -l\n#SBATCH"), script);
    assertTrue(
        script.contains("\n\nexport A=1\nmodule load java/17\nmodule load git\nexport ABSORB_"),
        script);
    assertTrue(script.contains("-Xmx2100m"), script);
  }

  @Test
  void whatIsNotSetIsLeftToTheCluster() {
    String script = new Script(Cluster.standard(), "s", 1, "/p", "/absorb").text();
    for (String absent : List.of("partition", "account", "qos", "module", "%")) {
      assertFalse(script.contains(absent), absent);
    }
  }

  /** The program in the place of the product writes down what it was called with, and where. */
  private Path product(Path place) throws Exception {
    Files.createDirectories(place);
    Path product = place.resolve("absorb " + HOSTILE.replace("/", ""));
    Files.writeString(
        product, "#!/bin/sh\nprintf '%s\\0' \"$PWD\" \"$@\" > '" + folder + "/called'\n");
    assertTrue(product.toFile().setExecutable(true));
    return product;
  }

  private List<String> called(String script) throws Exception {
    Path file = folder.resolve("script");
    Files.writeString(file, script);
    ProcessBuilder bash = new ProcessBuilder("bash", file.toString()).directory(folder.toFile());
    bash.environment().put("SLURM_ARRAY_TASK_ID", "3");
    bash.redirectErrorStream(true);
    Process process = bash.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("", said);
    return List.of(Files.readString(folder.resolve("called")).split("\0"));
  }

  @Test
  void aHostileFolderIsAFolder() throws Exception {
    Path project = folder.resolve("p " + HOSTILE.replace("/", ""));
    Files.createDirectories(project.resolve("cluster/s-1"));
    Path product = product(folder.resolve("bin"));
    String script =
        new Script(Cluster.standard(), "s-1", 4, project.toString(), product.toString()).text();
    assertEquals(List.of(project.toString(), "cluster", "work", ".", "s-1", "3"), called(script));
    assertTrue(Files.exists(project.resolve("cluster/s-1/task-3.log")));
    try (var made = Files.walk(folder)) {
      assertFalse(made.anyMatch(file -> file.endsWith("EVIL")));
    }
    // Slurm reads options up to the first command, and the folder stands behind several
    String head = script.substring(0, script.indexOf("\nexport"));
    assertFalse(head.contains("evil"), head);
  }

  /** The negative control: the same folder, unquoted, does harm. */
  @Test
  void unquotedItWouldDoHarm() throws Exception {
    Path file = folder.resolve("script");
    Files.writeString(file, "cd -- " + folder + "/p;touch EVIL\n");
    new ProcessBuilder("bash", file.toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start()
        .waitFor();
    assertTrue(Files.exists(folder.resolve("EVIL")));
  }

  @Test
  void aNodeWithoutTheFolderEndsWithAStatusOfItsOwn() throws Exception {
    Path file = folder.resolve("script");
    Files.writeString(
        file, new Script(Cluster.standard(), "s", 1, folder + "/none", "/absorb").text());
    Process bash = new ProcessBuilder("bash", file.toString()).start();
    assertEquals(Script.NO_FOLDER, bash.waitFor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOSTILE,
        "",
        "-e",
        "'",
        "''",
        "$(touch EVIL)",
        "a\nb",
        "%i|%T",
        "--name=absorb-x",
        "\u00fc \u2713"
      })
  void wordsBehindAnotherShellAreTheseWords(String word) throws Exception {
    Cluster cluster =
        Cluster.standard()
            .tree()
            .with("ssh", org.absorb.model.value.Value.of("sh -c"))
            .get("ssh")
            .map(ssh -> Cluster.read(Tree.EMPTY.with("ssh", ssh)))
            .orElseThrow();
    Host.Answer answer = Host.of(cluster).call(List.of("printf", "%s", word), "");
    assertEquals(word, answer.out());
    assertEquals(0, answer.status());
  }
}
