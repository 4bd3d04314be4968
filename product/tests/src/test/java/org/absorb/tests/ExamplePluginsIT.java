package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins from outside: built by their own Maven, installed into the product, and right. */
class ExamplePluginsIT {

  private static final Path COMMAND = Path.of(System.getProperty("absorb.home"), "bin", "absorb");
  private static final Map<String, String> BRINGS =
      new TreeMap<>(
          Map.of(
              "heavy-ball", "example.heavyBall",
              "logarithmic-potential", "example.logarithmic",
              "random-organization", "example.randomOrganization"));

  @TempDir private static Path folder;

  @BeforeAll
  static void buildAndInstall() throws Exception {
    for (var plugin : BRINGS.entrySet()) {
      Path jar = ExamplePlugins.build(plugin.getKey(), folder.resolve("maven"));
      String said = absorb("plugin", "install", jar.toString());
      assertTrue(said.contains("It brings: " + plugin.getValue()), said);
    }
  }

  private static String absorb(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().put("ABSORB_HOME", folder.resolve("home").toString());
    Process started = process.start();
    assertTrue(started.waitFor(3, TimeUnit.MINUTES), "hangs: " + command);
    assertEquals(0, started.exitValue(), Files.readString(err));
    return Files.readString(out);
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
    Path project = folder.resolve("project");
    absorb("new", project.toString());
    try (var files = Files.newDirectoryStream(project.resolve("experiments"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.writeString(
        project.resolve("experiments/small.json"),
        """
        {"absorb": 1, "name": "small", "system": {"particles": 200, "packingFraction": 0.3},
         "dynamics": {"type": "example.heavyBall", "learningRate": 0.1, "batchFraction": 0.5,
                      "potential": "example.logarithmic"},
         "protocol": {"steps": 50}}
        """);
    absorb("run", project.toString());
    String lock = Files.readString(project.resolve("plugins.lock.json"));
    assertTrue(lock.contains("com.example.heavyball"), lock);
    assertTrue(lock.contains("com.example.logarithmic"), lock);

    Path home = folder.resolve("other");
    Path kept = home.resolve("plugins/com.example.heavyball/1.0.0.jar");
    copy(folder.resolve("home"), home);
    Files.write(kept, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    ProcessBuilder list = new ProcessBuilder(COMMAND.toString(), "plugin", "list");
    list.environment().put("ABSORB_HOME", home.toString());
    Process process = list.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(1, process.waitFor(), said);
    assertTrue(said.contains("its jar is not the one that was installed"), said);
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
