package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's commands: what they do, say and refuse. In this process; see ProcessIT. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CommandLineIT {

  @TempDir static Path home;
  private static CommandLine line;

  @TempDir private Path folder;
  private Path project;
  private SmallProject small;

  @BeforeAll
  static void start() throws Exception {
    line = new CommandLine(home);
  }

  @AfterAll
  static void stop() throws Exception {
    line.close();
  }

  @BeforeEach
  void name() {
    project = folder.resolve("project");
    small = new SmallProject(line, project);
  }

  private static Said absorb(String... words) throws Exception {
    return line.absorb(words);
  }

  private Said simulate(String... settings) throws Exception {
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
            "clean",
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
    simulate(path + "=" + value).refused(path, value.equals("1e99") ? "1e+99" : value);
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
    absorb(arguments).refused(quoted.equals("--set") ? "nonsense" : quoted.replaceFirst("=.*", ""));
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheNearest() throws Exception {
    absorb("lst").refused("\"lst\"", "did you mean list?");
    absorb("nonsense").refused("--help lists the commands");
  }

  @Test
  void whatIsImportedIsCounted() throws Exception {
    absorb("new", project.toString()).good();
    String frame =
        """
        2
        Lattice="3 0 0 0 3 0 0 0 3" Properties=species:S:1:pos:R:3:radius:R:1
        A 0.5 0.5 0.5 0.5
        A 1.5 1.5 1.5 0.5
        """;
    Path file = folder.resolve("theirs.xyz");
    Files.writeString(file, frame);
    String one = absorb("import", "xyz", file.toString(), project.toString()).good().out();
    assertTrue(one.endsWith(": a run of \"theirs\", with one frame\n"), one);
    Files.writeString(file, frame + frame.replace("A 1.5", "A 1.4"));
    String two =
        absorb("import", "xyz", file.toString(), project.toString(), "--name", "more").good().out();
    assertTrue(two.endsWith(": a run of \"more\", with 2 frames\n"), two);
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
    small.make();
    Said run = absorb("run", project.toString()).good();
    assertTrue(
        run.err().contains("Runs: 4 to do") && run.err().contains("Runs: 4 finished"), run.err());
    assertEquals("", run.out());
    opensNoRecord(() -> absorb("run", project.toString()).good().err().contains("Nothing to do"));

    List<String> ids = small.ids();
    assertEquals(4, ids.size());
    String list = absorb("list", project.toString()).good().out();
    assertEquals(2, Pattern.compile("absorbed").matcher(list).results().count(), list);
    assertEquals(2, Pattern.compile("step limit").matcher(list).results().count(), list);
    assertEquals(5, absorb("list", project.toString(), "--csv").good().out().lines().count());
    String some = "phi > 0.6 and f_a > 0 and not is:failed";
    String dense = absorb("list", project.toString(), "--csv", "--where", some).good().out();
    assertEquals(3, dense.lines().count(), dense);
    absorb("list", project.toString(), "--where", "colour = 1").refused("--where", "colour");
    absorb("list", project.toString(), "--where", "phii > 0.6").refused("did you mean phi?");

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
    absorb("show", project.toString(), "zz").refused("zz");

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
    absorb("extend", project.toString(), ids.get(3), "--steps", "300").refused(ids.get(3));

    assertTrue(
        absorb("verify-run", project.toString(), ids.get(3)).good().out().contains("is the same"));

    String analysed = absorb("analyse", project.toString(), "transition", "--json").good().out();
    for (String key : List.of("analysis", "runs", "values", "findings", "proposals", "figures")) {
      assertTrue(analysed.contains("\"" + key + "\": "), analysed);
    }
    assertEquals(analysed, Files.readString(project.resolve("analyses/transition.json")));
    assertTrue(Files.size(project.resolve("figures/transition.png")) > 1000);
    absorb("analyse", project.toString(), "nonsense").refused("nonsense");

    String zip = folder.resolve("kept.zip").toString();
    String back = folder.resolve("back").toString();
    absorb("archive", project.toString(), zip).good();
    absorb("archive", project.toString(), zip).refused(zip);
    absorb("import", "archive", zip, back).good();
    assertEquals(
        absorb("list", project.toString(), "--json").good().out(),
        absorb("list", back, "--json").good().out());
    assertTrue(absorb("run", back).good().err().contains("Nothing to do"));
    absorb("import", "archive", zip, back).refused(back);
  }

  /** What the journals tell is not asked of a run's folder: of 100,000 that takes minutes. */
  private void opensNoRecord(Callable<Boolean> command) throws Exception {
    List<Path> records = RunFiles.named(project, "run.json");
    for (Path record : records) {
      Files.move(record, record.resolveSibling("aside"));
    }
    assertTrue(command.call());
    for (Path record : records) {
      Files.move(record.resolveSibling("aside"), record);
    }
  }

  @Test
  void framesAreRemovedOnceSomebodySaysYes() throws Exception {
    small.make();
    small.write(
        SmallProject.EXPERIMENT.replace(
            "\"every\": 10}", "\"every\": 10}, \"frames\": {\"every\": 50}"));
    String path = project.toString();
    absorb("run", path).good();
    String id = small.ids().get(3);
    Path frames = project.resolve("runs/" + id.substring(0, 2) + "/" + id + "/trajectory.gsd");
    long size = Files.size(frames);
    Said look = absorb("clean", path, "--where", "phi > 0.6", "--keep", "every:2").good();
    assertTrue(look.out().contains("would remove 4 of 10 frames of 2 runs (2 files)"), look.out());
    String command = "clean " + path + " --where 'phi > 0.6' --keep every:2 --yes";
    assertTrue(look.out().contains(command), look.out());
    assertEquals(size, Files.size(frames));
    String done =
        absorb("clean", path, "--where", "phi > 0.6", "--keep", "every:2", "--yes").good().out();
    assertTrue(done.contains("removed 4 of 10 frames of 2 runs"), done);
    assertTrue(Files.size(frames) < size);
    String shown = absorb("show", path, id).good().out();
    assertTrue(shown.contains("Cleaned up on 2") && shown.contains("--keep every:2"), shown);
    assertTrue(absorb("run", path).good().err().contains("Nothing to do"));
    assertTrue(absorb("verify-run", path, id).good().out().contains("is the same"));
    absorb("clean", path, "--keep", "all", "--yes").refused("--keep", "all", "every:N");
    absorb("clean", path, "--where", "phi >", "--yes").refused("--where");
    absorb("clean", path + "-none").refused(path + "-none");
  }

  /** The rule's bisection: the bracket between 0.3 and 0.64 is narrowed by the runs proposed. */
  @Test
  void whatAnAnalysisProposesIsRun() throws Exception {
    small.make();
    Files.writeString(
        project.resolve("experiments/small.json"),
        SmallProject.EXPERIMENT.replace(
            "\"steps\": 200, \"transient\": 100", "\"steps\": 1500, \"transient\": 500"));
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
    absorb("analyse", project.toString(), "transition", "--rounds", "-1").refused("--rounds", "-1");
    String[] coarse = {
      "analyse", project.toString(), "transition", "--set", "resolution=0.5", "--rounds", "3"
    };
    String nothing = absorb(coarse).good().err();
    assertTrue(nothing.contains("Round 1: nothing is proposed"), nothing);
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
    small.make();
    absorb("run", project.toString()).good();
    String id = small.ids().get(3);
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
  void aProjectIsNotMadeOverSomething() throws Exception {
    absorb("new", project.toString()).good();
    absorb("new", project.toString()).refused(project.toString());
    absorb("new", folder.resolve("other").toString(), "--template", "nonsense")
        .refused("nonsense", "example");
    assertFalse(Files.exists(folder.resolve("other")));
  }
}
