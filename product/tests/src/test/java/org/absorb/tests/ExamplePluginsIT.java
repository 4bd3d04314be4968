package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example plugins, installed from the product's own repository, and right; and those that
 * {@code absorb plugin new} writes, built outside.
 */
class ExamplePluginsIT {

  private static final Path HOME = Path.of(System.getProperty("absorb.home")).normalize();
  private static final Path EXAMPLES = Path.of(System.getProperty("absorb.examples")).normalize();
  private static final Path REPOSITORY = HOME.resolve("repository");
  private static final Map<String, String> BRINGS =
      new TreeMap<>(
          Map.of(
              "com.example.heavyball", "example.heavyBall",
              "com.example.logarithmic", "example.logarithmic",
              "com.example.randomorganization", "example.randomOrganization",
              "com.example.susceptibility", "example.susceptibility"));

  @TempDir private static Path folder;

  /** In this process; what runs for others is a process of its own, of the same home. */
  private static CommandLine line;

  private static Command command;

  @BeforeAll
  static void install() throws Exception {
    command = new Command(folder);
    line = new CommandLine(folder.resolve("home"));
    for (var plugin : BRINGS.entrySet()) {
      String said = absorb("plugin", "install", plugin.getKey());
      assertTrue(said.contains("It brings: " + plugin.getValue()), said);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    line.close();
  }

  private static String absorb(String... words) throws Exception {
    return line.absorb(words).good().out();
  }

  private static String simulate(String settings, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("simulate", "--json"));
    for (String setting : settings.split(" ")) {
      arguments.addAll(List.of("--set", setting));
    }
    arguments.addAll(List.of(more));
    return absorb(arguments.toArray(String[]::new));
  }

  /** Mean and standard error of an observable over the replicas. */
  private static double[] estimate(String json, String observable) {
    Matcher found =
        Pattern.compile(
                "\""
                    + observable
                    + "\": \\{\\s*\"mean\": ([-+.\\dEe]+),\\s*\"error\": ([-+.\\dEe]+)")
            .matcher(json);
    assertTrue(found.find(), json);
    return new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))};
  }

  private static byte[] positions(Path out) throws IOException {
    try (var files = Files.walk(out)) {
      Path last = files.filter(file -> file.endsWith("final.npz")).findFirst().orElseThrow();
      try (ZipFile zip = new ZipFile(last.toFile())) {
        return zip.getInputStream(zip.getEntry("position.npy")).readAllBytes();
      }
    }
  }

  private byte[] end(String name, String dynamics) throws Exception {
    Path out = folder.resolve(name);
    simulate(
        dynamics + " system.particles=500 system.packingFraction=0.5 protocol.steps=100",
        "--out",
        out.toString());
    return positions(out);
  }

  /** With everything in the batch nothing is random, so the two laws' seeds do not matter. */
  @Test
  void aHeavyBallWithoutMomentumIsSgdToTheBit() throws Exception {
    String settings = " dynamics.learningRate=0.1 dynamics.batchFraction=1";
    byte[] sgd = end("sgd", "dynamics.type=sgd.particlewise" + settings);
    String ball = "dynamics.type=example.heavyBall" + settings + " dynamics.momentum=";
    assertArrayEquals(sgd, end("still", ball + "0"));
    assertFalse(Arrays.equals(sgd, end("rolling", ball + "0.1")));
  }

  /** At 0.9 a velocity of 0.05 needs some 370 steps without contact to fall below 2^-60. */
  @Test
  void aHeavyBallIsAbsorbedWhenItIsAtRest() throws Exception {
    String settings =
        " dynamics.learningRate=0.1 dynamics.batchFraction=0.5 system.particles=500 system.packingFraction=0.2 protocol.steps=20000";
    long sgd = steps(simulate("dynamics.type=sgd.particlewise" + settings));
    long ball = steps(simulate("dynamics.type=example.heavyBall" + settings));
    assertTrue(sgd < 200, "absorbed at " + sgd);
    assertTrue(ball > sgd + 300 && ball < 5000, "absorbed at " + ball);
  }

  private static long steps(String json) {
    assertTrue(json.contains("\"outcome\": \"absorbed\""), json);
    Matcher found = Pattern.compile("\"steps\": (\\d+)").matcher(json);
    assertTrue(found.find());
    return Long.parseLong(found.group(1));
  }

  /** Activity and energy of 8 replicas within 4 combined standard errors; a larger kick is seen. */
  @Test
  void randomOrganizationIsTheProducts() throws Exception {
    String settings =
        " system.particles=500 system.packingFraction=0.4 protocol.steps=600 protocol.transient=200 dynamics.kickSize=";
    String ours = simulate("dynamics.type=ro.pairwise" + settings + "0.3", "--replicas", "8");
    for (double kick : new double[] {0.3, 0.36}) {
      String theirs =
          simulate("dynamics.type=example.randomOrganization" + settings + kick, "--replicas", "8");
      double largest = 0;
      for (String observable : List.of("activity", "energy")) {
        double[] a = estimate(ours, observable);
        double[] b = estimate(theirs, observable);
        largest = Math.max(largest, Math.abs(a[0] - b[0]) / Math.hypot(a[1], b[1]));
      }
      assertEquals(kick == 0.3, largest < 4, kick + ": off by " + largest);
    }
  }

  /** Gradient descent lowers the energy. */
  @Test
  void theLogarithmicPotentialDrivesParticlesApart() throws Exception {
    String settings =
        "dynamics.type=gd dynamics.learningRate=0.001 dynamics.potential=example.logarithmic"
            + " system.particles=500 system.packingFraction=0.5 protocol.steps=";
    double before = Double.POSITIVE_INFINITY;
    for (int steps : new int[] {0, 5, 50}) {
      Matcher last =
          Pattern.compile("\"energy\": \\{[^}]*\"last\": ([-+.\\dEe]+)")
              .matcher(simulate(settings + steps));
      assertTrue(last.find());
      double energy = Double.parseDouble(last.group(1));
      assertTrue(energy > 0 && energy < before, energy + " after " + before);
      before = energy;
    }
  }

  @Test
  void workersRunThemAndAChangedJarIsFoundOut() throws Exception {
    Path project =
        project(
            "project",
            """
            {"absorb": 1, "name": "small", "system": {"particles": 200, "packingFraction": 0.3},
             "dynamics": {"type": "example.heavyBall", "learningRate": 0.1, "batchFraction": 0.5,
                          "potential": "example.logarithmic"},
             "protocol": {"steps": 50}}
            """);
    command.absorb("run", project.toString()).good();
    String lock = Files.readString(project.resolve("plugins.lock.json"));
    assertTrue(lock.contains("com.example.heavyball"), lock);
    assertTrue(lock.contains("com.example.logarithmic"), lock);

    Path other = folder.resolve("other");
    copy(folder.resolve("home/plugins"), other.resolve("home/plugins"));
    Path kept = other.resolve("home/plugins/com.example.heavyball/1.0.0.jar");
    Files.write(kept, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    Said said = new Command(other).absorb("plugin", "list");
    assertEquals(1, said.status(), said.err());
    assertTrue(said.out().contains("its jar is not the one that was installed"), said.out());
  }

  /**
   * While a sweep runs another plugin is installed, and its own is updated: no run notices. What is
   * begun later has the new version.
   */
  @Test
  void aSweepGoesOnWithTheVersionsItBeganWith() throws Exception {
    absorb("plugin", "remove", "com.example.susceptibility");
    String cell =
        """
        {"absorb": 1, "name": "small", "system": {"particles": 1000, "packingFraction": 0.64},
         "dynamics": {"type": "example.heavyBall", "learningRate": 0.1, "batchFraction": 0.5,
                      "momentum": 0.1},
         "protocol": {"steps": 3000}, "replicas": %d}
        """;
    Path project = project("sweep", cell.formatted(4));
    Process run = command.process("run", project.toString(), "--workers", "1").start();
    awaitRun(run, project);
    Path newer = newer(REPOSITORY.resolve("com.example.heavyball-1.0.0.jar"), "1.1.0");
    absorb("plugin", "install", newer.toString());
    absorb("plugin", "install", "com.example.susceptibility");
    assertTrue(run.isAlive(), "the sweep was over too soon");
    assertTrue(absorb("plugin", "list").contains("1.1.0"));
    assertEquals(2, line.absorb("plugin", "remove", "com.example.heavyball").status());
    assertTrue(run.waitFor(3, TimeUnit.MINUTES), "hangs");
    command.said(run).good();
    assertEquals(Map.of("1.0.0", 4), versions(project));

    Files.writeString(project.resolve("experiments/small.json"), cell.formatted(5));
    command.absorb("run", project.toString()).good();
    assertEquals(Map.of("1.0.0", 4, "1.1.0", 1), versions(project));
    absorb("plugin", "use", "com.example.heavyball", "1.0.0");
    absorb("plugin", "remove", "com.example.heavyball", "1.1.0");
  }

  private static void awaitRun(Process process, Path project) throws Exception {
    while (records(project).isEmpty()) {
      assertTrue(process.isAlive(), "over before it began: " + folder.resolve("err"));
      Thread.sleep(20);
    }
  }

  private static List<Path> records(Path project) throws IOException {
    return RunFiles.named(project, "run.json");
  }

  /** How many runs were computed by each version of the plugin. */
  private static Map<String, Integer> versions(Path project) throws IOException {
    Pattern used =
        Pattern.compile(
            "\"name\"\\s*:\\s*\"com.example.heavyball\"[^}]*\"version\"\\s*:\\s*\"([^\"]+)\"");
    Map<String, Integer> versions = new TreeMap<>();
    for (Path record : records(project)) {
      Matcher found = used.matcher(Files.readString(record));
      assertTrue(found.find(), () -> record + " names no plugin");
      versions.merge(found.group(1), 1, Integer::sum);
    }
    return versions;
  }

  /** The same jar as another version. */
  private static Path newer(Path jar, String version) throws IOException {
    Path newer = folder.resolve("newer.jar");
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(newer), manifest)) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          out.putNextEntry(new JarEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    return newer;
  }

  @Test
  void theRepositoryOffersThem() throws Exception {
    String found = absorb("plugin", "search", "heavy");
    assertTrue(found.contains("com.example.heavyball"), found);
    assertFalse(found.contains("com.example.logarithmic"), found);
  }

  /** One run of two replicas active throughout; chi of 500 particles is far below 500 / 4. */
  @Test
  void theSusceptibilityIsAnAnalysisLikeAnyOther() throws Exception {
    Path project =
        project(
            "fluctuations",
            """
        {"absorb": 1, "name": "small", "system": {"particles": 500, "packingFraction": 0.66},
         "dynamics": {"type": "bro.pairwise", "kickSize": 0.1},
         "protocol": {"steps": 400, "transient": 200, "record": {"every": 1}}, "replicas": 2,
         "sweep": [{"path": "system.packingFraction", "values": [0.66, 0.7]}]}
        """);
    command.absorb("run", project.toString()).good();
    String said = absorb("analyse", project.toString(), "example.susceptibility", "--json");
    Matcher chi =
        Pattern.compile("\"name\": \"chi\",[^}]*}?,\\s*\"value\": ([-+.\\dEe]+)").matcher(said);
    int values = 0;
    while (chi.find()) {
      double value = Double.parseDouble(chi.group(1));
      assertTrue(value > 0 && value < 125, said);
      values++;
    }
    assertEquals(2, values, said);
    assertTrue(said.contains("figures/"), said);
  }

  /** Each kind, as written, with its tests; and an example in a folder of its own. */
  @Test
  void whatTheCommandWritesBuildsOutsideAndRuns() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path example = EXAMPLES.resolve("plugins/heavy-ball");
    Path mine = Files.createDirectories(outside.resolve("heavy-ball"));
    copy(example.resolve("src"), mine.resolve("src"));
    Files.copy(example.resolve("pom.xml"), mine.resolve("pom.xml"));
    for (String kind : List.of("scheme", "potential", "analysis")) {
      absorb("plugin", "new", kind, "org.example.my" + kind, outside.resolve(kind).toString());
    }
    List<Path> jars =
        OutsideBuild.build(outside, List.of("scheme", "potential", "analysis", "heavy-ball"));
    for (Path jar : jars.subList(0, 3)) {
      absorb("plugin", "install", jar.toString());
    }
    if (OutsideBuild.compilesAsTheProduct()) {
      assertArrayEquals(
          Files.readAllBytes(REPOSITORY.resolve("com.example.heavyball-1.0.0.jar")),
          Files.readAllBytes(jars.get(3)),
          "the same sources give the same bytes");
    }

    Path project =
        project(
            "mine",
            """
        {"absorb": 1, "name": "small", "system": {"particles": 300, "packingFraction": 0.6},
         "dynamics": {"type": "example.myscheme", "kickSize": 0.2, "potential": "example.mypotential"},
         "protocol": {"steps": 60, "transient": 20}}
        """);
    command.absorb("run", project.toString()).good();
    String said = absorb("analyse", project.toString(), "example.myanalysis", "--json");
    assertTrue(said.contains("\"name\": \"activity\""), said);
  }

  private static Path project(String name, String experiment) throws Exception {
    Path project = folder.resolve(name);
    absorb("new", project.toString());
    try (var files = Files.newDirectoryStream(project.resolve("experiments"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.writeString(project.resolve("experiments/small.json"), experiment);
    return project;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
