package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged files and files made to hurt: a command ends with an answer or a sentence, soon, in
 * little memory, and touches nothing outside its project.
 */
class HostileInputIT {

  private static final long SEED = 20_261_128;
  private static final double LIMIT_SECONDS = 20;

  @TempDir static Path home;
  private static CommandLine line;
  private static Sample sample;

  @BeforeAll
  static void start() throws Exception {
    line = new CommandLine(home.resolve("framework"));
    sample = Sample.make(line, Files.createDirectory(home.resolve("sample")));
  }

  @AfterAll
  static void stop() throws Exception {
    line.close();
  }

  /** Five thousand in all. */
  @ParameterizedTest
  @EnumSource
  void isAnsweredOrRefused(Hostile kind) throws Exception {
    attack(kind, 5_000 / Hostile.values().length + 1, SEED);
  }

  /** A hundred thousand in all. */
  @Tag("slow")
  @Timeout(3600)
  @ParameterizedTest
  @EnumSource
  void isAnsweredOrRefusedAHundredThousandTimes(Hostile kind) throws Exception {
    attack(kind, 100_000 / Hostile.values().length + 1, SEED + 1);
  }

  private static void attack(Hostile kind, int count, long seed) throws Exception {
    Path place = home.resolve("place");
    List<String> outside = outside();
    Path target = place.resolve(sample.filled(kind.file));
    byte[] content = Files.readAllBytes(sample.folder().resolve(sample.filled(kind.file)));
    String[] words = kind.words(sample, place);
    Set<String> needed = kind.needed(sample);
    Set<String> answers = new HashSet<>();
    for (int number = 0; number < count; number++) {
      SplittableRandom random = new SplittableRandom(seed + 1_000_003L * number);
      byte[] damaged = new Mutation(random).of(content);
      sample.copy(needed, place);
      Files.write(target, damaged);
      long begin = System.nanoTime();
      Said said = line.absorb(words);
      double seconds = (System.nanoTime() - begin) * 1e-9;
      String what = kind + " " + number + ": " + said;
      assertTrue(seconds < LIMIT_SECONDS, () -> "took " + seconds + " s: " + what);
      assertTrue(said.status() >= 0 && said.status() <= 2, what);
      assertTrue(said.status() == 0 || !(said.out() + said.err()).isBlank(), what);
      assertFalse(said.err().contains("\tat "), what);
      assertFalse(said.err().matches("(?s).*\\b\\w+(Exception|Error)\\b.*"), what);
      assertTrue(said.err().length() < 20_000, what);
      answers.add(said.err().isBlank() ? said.out() : said.err());
      if (number % 100 == 0 || number == count - 1) {
        assertEquals(outside, outside(), what);
      }
    }
    assertTrue(answers.size() > 1, kind + ": nothing was noticed");
  }

  /** What lies around the project. */
  private static List<String> outside() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path folder : List.of(home, Path.of(""), Path.of("/"))) {
      try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
        files.map(Path::toString).filter(name -> !name.endsWith("/place")).forEach(names::add);
      }
    }
    names.sort(null);
    return names;
  }

  /** A file that is damaged, and the command that reads it. */
  enum Hostile {
    PROJECT("project/project.json", "list", "project"),
    EXPERIMENT("project/experiments/small.json", "list", "project"),
    QUEUE("project/queue.json", "run", "project"),
    LOCK("project/plugins.lock.json", "list", "project"),
    JOURNAL("project/journal/JOURNAL", "list", "project"),
    RECORD("project/RUN/run.json", "show", "project", "ID"),
    LOG("project/RUN/log.csv", "compare", "project", "ID", "ID"),
    HASHES("project/RUN/hashes.csv", "verify-run", "project", "ID"),
    TRAJECTORY(
        "project/RUN/trajectory.gsd",
        "export",
        "project",
        "ID",
        "--steps",
        "all",
        "--format",
        "xyz",
        "--out",
        "./out"),
    LAST("project/RUN/final.npz", "export", "project", "ID", "--format", "xyz", "--out", "./out"),
    START(
        "o.npz",
        "simulate",
        "--set",
        "system.initial.type=initial.file",
        "--set",
        "system.initial.path=./o.npz",
        "--set",
        "dynamics.type=bro.pairwise",
        "--set",
        "dynamics.kickSize=0.1",
        "--set",
        "system.particles=30",
        "--set",
        "system.packingFraction=0.64",
        "--set",
        "protocol.steps=2"),
    GSD("o.gsd", "import", "gsd", "o.gsd", "project"),
    XYZ("o.xyz", "import", "xyz", "o.xyz", "project"),
    CSV("o.csv", "import", "csv", "o.csv", "project"),
    AUTHORS_INFO("theirs/info.json", "import", "authors", "theirs", "project"),
    AUTHORS_LOG("theirs/stat_data.json", "import", "authors", "theirs", "project"),
    AUTHORS_FRAME("theirs/data_iter0.zip", "import", "authors", "theirs", "project"),
    CURVES(
        "curves.csv",
        "fss",
        "curves.csv",
        "--rho-c",
        "0.6",
        "--nu",
        "0.8",
        "--zeta",
        "0.5",
        "--samples",
        "2"),
    ARCHIVE("project.zip", "import", "archive", "project.zip", "./unpacked"),
    PLUGIN("plugin.jar", "plugin", "inspect", "plugin.jar"),
    INDEX("index.json", "plugin", "search", "none", "--from", "index.json");

    private final String file;
    private final String[] words;

    Hostile(String file, String... words) {
      this.file = file;
      this.words = words;
    }

    /** The files and folders that the command reads. */
    Set<String> needed(Sample sample) {
      return Stream.concat(Stream.of(words), Stream.of(file.split("/")[0]))
          .filter(sample::has)
          .collect(Collectors.toSet());
    }

    /** The command, with the paths of files in a folder. */
    String[] words(Sample sample, Path place) {
      return Stream.of(words)
          .map(sample::filled)
          .map(word -> sample.has(word) ? place + "/" + word : word.replace("./", place + "/"))
          .toArray(String[]::new);
    }
  }
}
