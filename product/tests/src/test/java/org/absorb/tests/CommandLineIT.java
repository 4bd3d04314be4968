package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's command, from outside: what scripts rely on. */
class CommandLineIT {

  private static final Path COMMAND = Path.of(System.getProperty("absorb.home"), "bin", "absorb");
  private static final String EXPERIMENT =
      """
      {"absorb": 1, "name": "small",
       "system": {"dimension": 3, "particles": 300},
       "dynamics": {"type": "bro.pairwise", "kickSize": 0.1},
       "protocol": {"steps": 200, "transient": 100, "record": {"every": 10}},
       "sweep": [{"path": "system.packingFraction", "values": [0.3, 0.64]}], "replicas": 2}
      """;

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void name() {
    project = folder.resolve("project");
  }

  /** What a command said and how it ended. */
  private record Said(int status, String out, String err) {

    Said good() {
      assertEquals(0, status, err + out);
      return this;
    }
  }

  private ProcessBuilder process(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().putAll(Map.of("ABSORB_HOME", folder.resolve("home").toString()));
    return process;
  }

  private Said absorb(String... arguments) throws IOException, InterruptedException {
    Process process = process(arguments).start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "hangs: " + List.of(arguments));
    return new Said(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }

  private Said simulate(String... settings) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("simulate", "--json"));
    List<String> all =
        new ArrayList<>(
            List.of(
                "dynamics.type=bro.pairwise",
                "dynamics.kickSize=0.1",
                "system.dimension=3",
                "system.particles=500",
                "system.packingFraction=0.5",
                "protocol.steps=10"));
    all.addAll(List.of(settings));
    all.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    return absorb(arguments.toArray(String[]::new));
  }

  private static void refused(Said said, String... quoted) {
    assertEquals(2, said.status(), said.err());
    assertEquals("", said.out());
    assertTrue(said.err().lines().count() <= 3, said.err());
    assertFalse(said.err().contains("Exception") || said.err().contains("\tat "), said.err());
    for (String text : quoted) {
      assertTrue(said.err().contains(text), "\"" + text + "\" is not in: " + said.err());
    }
  }

  private void makeProject() throws IOException, InterruptedException {
    absorb("new", project.toString()).good();
    try (var files = Files.newDirectoryStream(project.resolve("experiments"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.writeString(project.resolve("experiments/small.json"), EXPERIMENT);
  }

  private List<String> ids() throws IOException, InterruptedException {
    Matcher id =
        Pattern.compile("\"id\": \"([0-9a-f]{16})\"")
            .matcher(absorb("list", project.toString(), "--json").good().out());
    return id.results().map(found -> found.group(1)).toList();
  }

  @Test
  void helpNamesTheCommandsAndItsExitIsGood() throws Exception {
    Said help = absorb("--help").good();
    for (String command :
        List.of(
            "open",
            "demo",
            "new",
            "simulate",
            "run",
            "list",
            "show",
            "compare",
            "analyse",
            "doctor",
            "bench",
            "plugin")) {
      assertTrue(
          Pattern.compile("(?m)^  " + command + " +[A-Z]").matcher(help.out()).find(), help.out());
      Said one = absorb(command, "--help").good();
      assertTrue(one.out().contains("absorb " + command), one.out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "system.packingFraction, -1",
    "system.packingFraction, abc",
    "system.particles, 0",
    "system.particles, 1e99",
    "system.dimension, 7",
    "dynamics.type, bro.nonsense",
    "dynamics.kickSize, NaN",
    "system.colour, red",
    "protocol.steps, -5"
  })
  void aWrongFieldIsNamed(String path, String value) throws Exception {
    refused(simulate(path + "=" + value), path, value.equals("1e99") ? "1e+99" : value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "nonsense /etc/passwd --option 1",
        "--nonsense",
        "run /nonexistent",
        "show /etc x",
        "new /etc",
        "run",
        "simulate --nonsense",
        "simulate --set nonsense",
        "bench --json=2x"
      })
  void whatCannotBeDoneIsQuoted(String line) throws Exception {
    String[] arguments = line.split(" ");
    String quoted = arguments.length > 1 ? arguments[1] : arguments[0];
    refused(
        absorb(arguments), quoted.equals("--set") ? "nonsense" : quoted.replaceFirst("=.*", ""));
  }

  @Test
  void simulateGivesTheObjectThatScriptsRead() throws Exception {
    String out = simulate().good().out();
    for (String key :
        List.of(
            "status",
            "outcome",
            "steps",
            "survived",
            "observables",
            "activity",
            "energy",
            "mean",
            "error",
            "last",
            "unit",
            "replicas",
            "replica",
            "stateHash")) {
      assertTrue(out.contains("\"" + key + "\": "), key + " is missing: " + out);
    }
    assertTrue(out.startsWith("{") && out.endsWith("}\n"), out);
    assertEquals(out, simulate().good().out(), "the same bits");
    assertFalse(out.equals(simulate("seed=2").good().out()), "another seed, other bits");
  }

  @Test
  void aProjectIsRunListedShownComparedExtendedVerifiedAnalysed() throws Exception {
    makeProject();
    Said run = absorb("run", project.toString()).good();
    assertTrue(
        run.err().contains("Runs: 4 to do") && run.err().contains("Runs: 4 finished"), run.err());
    assertEquals("", run.out());
    assertTrue(absorb("run", project.toString()).good().err().contains("Nothing to do"));

    List<String> ids = ids();
    assertEquals(4, ids.size());
    String list = absorb("list", project.toString()).good().out();
    assertEquals(2, Pattern.compile("absorbed").matcher(list).results().count(), list);
    assertEquals(2, Pattern.compile("step limit").matcher(list).results().count(), list);
    assertEquals(5, absorb("list", project.toString(), "--csv").good().out().lines().count());
    String some = "phi > 0.6 and f_a > 0 and not is:failed";
    String dense = absorb("list", project.toString(), "--csv", "--where", some).good().out();
    assertEquals(3, dense.lines().count(), dense);
    refused(absorb("list", project.toString(), "--where", "colour = 1"), "--where", "colour");

    String shown = absorb("show", project.toString(), ids.get(3).substring(0, 8)).good().out();
    for (String text :
        List.of(
            ids.get(3),
            "system.packingFraction",
            "0.64",
            "state hash",
            "org.absorb.scheme.bro",
            "seeds")) {
      assertTrue(shown.contains(text), shown);
    }
    refused(absorb("show", project.toString(), "zz"), "zz");

    String compared =
        absorb("compare", project.toString(), ids.get(1), ids.get(3), "--save", "two").good().out();
    assertTrue(compared.contains("1 of ") && compared.contains("system.packingFraction"), compared);
    assertTrue(compared.contains("Packing fraction 0.64 instead of 0.3: "), compared);
    assertTrue(Files.readString(project.resolve("comparisons/two.json")).contains(ids.get(3)));

    absorb("extend", project.toString(), ids.get(3), "--steps", "300").good();
    assertTrue(
        absorb("list", project.toString(), "--csv")
            .good()
            .out()
            .contains(ids.get(3) + ",small,0.64,1,finished,stepLimit,300,"));
    refused(absorb("extend", project.toString(), ids.get(3), "--steps", "300"), ids.get(3));

    assertTrue(
        absorb("verify-run", project.toString(), ids.get(3)).good().out().contains("is the same"));

    String analysed = absorb("analyse", project.toString(), "transition", "--json").good().out();
    for (String key : List.of("analysis", "runs", "values", "findings", "proposals", "figures")) {
      assertTrue(analysed.contains("\"" + key + "\": "), analysed);
    }
    assertEquals(analysed, Files.readString(project.resolve("analyses/transition.json")));
    assertTrue(Files.size(project.resolve("figures/transition.png")) > 1000);
    refused(absorb("analyse", project.toString(), "nonsense"), "nonsense");

    String zip = folder.resolve("kept.zip").toString();
    String back = folder.resolve("back").toString();
    absorb("archive", project.toString(), zip).good();
    refused(absorb("archive", project.toString(), zip), zip);
    absorb("import", "archive", zip, back).good();
    assertEquals(
        absorb("list", project.toString(), "--json").good().out(),
        absorb("list", back, "--json").good().out());
    assertTrue(absorb("run", back).good().err().contains("Nothing to do"));
    refused(absorb("import", "archive", zip, back), back);
  }

  /** The rule's bisection: the bracket between 0.3 and 0.64 is narrowed by the runs proposed. */
  @Test
  void whatAnAnalysisProposesIsRun() throws Exception {
    makeProject();
    Files.writeString(
        project.resolve("experiments/small.json"),
        EXPERIMENT.replace(
            "\"steps\": 200, \"transient\": 100", "\"steps\": 4000, \"transient\": 1000"));
    absorb("run", project.toString()).good();
    String[] analyse = {"analyse", project.toString(), "transition", "--set", "resolution=0.05"};
    Said before = absorb(analyse).good();
    assertTrue(before.out().contains("--rounds N"), before.out());
    List<String> more = new ArrayList<>(List.of(analyse));
    more.addAll(List.of("--rounds", "2", "--json"));
    double wide = bracket(Files.readString(project.resolve("analyses/transition.json")));
    Said after = absorb(more.toArray(String[]::new)).good();
    double narrow = bracket(after.out());
    assertEquals(0.34, wide, 1e-12);
    assertTrue(narrow <= wide / 4, after.out());
    assertTrue(Files.exists(project.resolve("experiments/small proposed.json")));
    refused(
        absorb("analyse", project.toString(), "transition", "--rounds", "-1"), "--rounds", "-1");
  }

  /** phiCHigh - phiCLow. */
  private static double bracket(String analysed) {
    double[] ends = new double[2];
    for (int end = 0; end < 2; end++) {
      String name = end == 0 ? "phiCLow" : "phiCHigh";
      Matcher value =
          Pattern.compile("\"" + name + "\".*?\"value\": ([0-9.]+)", Pattern.DOTALL)
              .matcher(analysed);
      assertTrue(value.find(), analysed);
      ends[end] = Double.parseDouble(value.group(1));
    }
    return ends[1] - ends[0];
  }

  @Test
  void aChangedStateIsFoundOut() throws Exception {
    makeProject();
    absorb("run", project.toString()).good();
    String id = ids().get(3);
    Path hashes = project.resolve("runs/" + id.substring(0, 2) + "/" + id + "/hashes.csv");
    String before = Files.readString(hashes);
    char last = before.charAt(before.length() - 2);
    Files.writeString(
        hashes, before.substring(0, before.length() - 2) + (last == '0' ? '1' : '0') + "\n");
    Said said = absorb("verify-run", project.toString(), id);
    assertEquals(1, said.status());
    assertTrue(said.out().contains("DIFFERS"), said.out());
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void anInterruptedRunGoesOnToTheSameBits() throws Exception {
    makeProject();
    Path file = project.resolve("experiments/small.json");
    Files.writeString(
        file,
        EXPERIMENT
            .replace("\"steps\": 200", "\"checkpointEvery\": 0.2, \"steps\": 200000")
            .replace("\"every\": 10", "\"every\": 1000")
            .replace("[0.3, 0.64]", "[0.64]"));
    Process process = process("run", project.toString()).start();
    awaitCheckpoint(process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("err"));
    assertEquals(130, process.exitValue(), said);
    assertTrue(said.contains("To go on, type: absorb run " + project), said);
    assertTrue(
        absorb("queue", project.toString()).good().out().contains("To go on")
            || absorb("queue", project.toString()).good().out().contains("to go on"));
    absorb("queue", project.toString(), "--resume").good();
    absorb("run", project.toString(), "--queued").good();
    String list = absorb("list", project.toString(), "--json").good().out();
    assertTrue(Pattern.compile("\"resumedFrom\": \\[[1-9]").matcher(list).find(), list);
    assertTrue(
        absorb("verify-run", project.toString(), ids().get(0))
            .good()
            .out()
            .contains("is the same"));
  }

  private void awaitCheckpoint(Process process) throws Exception {
    while (!hasCheckpoint()) {
      assertTrue(process.isAlive(), "over without a checkpoint: " + folder.resolve("err"));
      Thread.sleep(20);
    }
  }

  private boolean hasCheckpoint() throws IOException {
    Path runs = project.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return false;
    }
    try (var files = Files.walk(runs)) {
      for (Path file : files.filter(each -> each.endsWith("hashes.csv")).toList()) {
        if (Files.readAllLines(file).stream().anyMatch(line -> line.matches("[1-9]\\d*,.*"))) {
          return true; // of a later step than the first
        }
      }
      return false;
    } catch (java.io.UncheckedIOException e) {
      return false; // a temporary file went away meanwhile
    }
  }

  @Test
  void aProjectIsNotMadeOverSomething() throws Exception {
    absorb("new", project.toString()).good();
    refused(absorb("new", project.toString()), project.toString());
    refused(
        absorb("new", folder.resolve("other").toString(), "--template", "nonsense"),
        "nonsense",
        "example");
    assertFalse(Files.exists(folder.resolve("other")));
  }

  @Test
  void whatIsNoPluginIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("a.jar"), "a text");
    refused(absorb("plugin", "install", text.toString()), "a.jar is not a jar");
    assertEquals("", absorb("plugin", "list").good().out());
    refused(absorb("plugin"), "install");
  }

  @Test
  void aPluginIsInspectedInstalledSwitchedAndRemoved() throws Exception {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    String one = bundle(repository, "1.0.0").toString();
    bundle(repository, "1.1.0");
    String report = absorb("plugin", "inspect", one).good().out();
    assertTrue(report.contains("com.example.none 1.0.0"), report);
    assertEquals("", absorb("plugin", "list").good().out(), "nothing has happened");
    absorb("plugin", "install", one).good();
    absorb("plugin", "index", repository.toString()).good();
    String index = repository.resolve("index.json").toString();
    String found = absorb("plugin", "search", "EXAMPLE", "--from", index, "--json").good().out();
    assertTrue(found.contains("\"change\": \"update\""), found);
    absorb("plugin", "update", "--from", index).good();
    String list = absorb("plugin", "list", "--json").good().out();
    assertTrue(list.contains("\"version\": \"1.1.0\""), list);
    absorb("plugin", "use", "com.example.none", "1.0.0").good();
    absorb("plugin", "disable", "com.example.none").good();
    list = absorb("plugin", "list", "--json").good().out();
    assertTrue(list.contains("\"version\": \"1.0.0\""), list);
    assertTrue(list.contains("\"enabled\": false"), list);
    absorb("plugin", "enable", "com.example.none").good();
    absorb("plugin", "verify").good();
    refused(absorb("plugin", "remove", "com.example.none", "1.0.0"), "com.example.none 1.0.0");
    refused(absorb("plugin", "use", "com.example.none", "2.0.0"), "2.0.0", "1.0.0, 1.1.0");
    refused(absorb("plugin", "install", "none", "--from", index), "none", "com.example.none");
    absorb("plugin", "remove", "com.example.none").good();
    assertEquals("", absorb("plugin", "list").good().out());
  }

  /** A bundle with nothing in it. */
  private static Path bundle(Path folder, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            "com.example.none",
            "Bundle-Version",
            version)
        .forEach(manifest.getMainAttributes()::putValue);
    Path file = folder.resolve("none-" + version + ".jar");
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
    return file;
  }

  @Test
  void theDoctorFindsNothingMissing() throws Exception {
    String said = absorb("doctor").good().out();
    assertFalse(said.contains("MISSING"), said);
    assertTrue(said.lines().filter(line -> line.startsWith("ok ")).count() >= 8, said);
  }
}
