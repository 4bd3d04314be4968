package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two windows, a terminal and tasks of Slurm are at one project at once, and again and again a
 * random one of their processes is killed and started anew. In the end nothing is lost and nothing
 * is wrong: all is as in a copy of the project that one thread computed undisturbed.
 *
 * <p>{@code -Dabsorb.kills.minutes=10} says how long, {@code -Dabsorb.kills.seed=N} repeats the
 * choices of an earlier time; when they hit is the machine's to say.
 */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class RandomKillsIT {

  private static final double MINUTES =
      Double.parseDouble(System.getProperty("absorb.kills.minutes", "10"));

  private static final long SEED = Long.getLong("absorb.kills.seed", System.nanoTime());

  /** Between a kill and the next, at most. */
  private static final int LONGEST_PAUSE_MILLIS = 6000;

  /** So many runs are to be left to do at least while there are kills. */
  private static final int LEAST_OPEN = 15;

  /** Who is at work, beside the windows. */
  private static final List<String> KINDS = List.of("supervisor", "terminal", "task", "worker");

  /** The windows, the cluster and the terminal. */
  private static final int ASKERS = 4;

  private static final int CLUSTER = 2;

  /** In so many every kind of process is met. */
  private static final double ENOUGH_MINUTES = 5;

  /** To finish what is left, and to compute all of it once more on one thread. */
  private static final double LONG_SECONDS = 40 * 60;

  private static final Pattern LISTED =
      Pattern.compile(
          "\"id\": \"([0-9a-f]{16})\".*?\"status\": \"(\\w+)\".*?\"steps\": (\\d+),.*?"
              + "\"stateHash\": \"(\\w+)\",\\s*\"logHash\": \"(\\w+)\"",
          Pattern.DOTALL);

  /** What is killed. */
  private enum Victim {
    /** The process of a window, and nothing that it has started. */
    WINDOW,
    /** Who works off the queue for the windows, and not its workers. */
    SUPERVISOR,
    /** Who computes, of whichever supervisor. */
    WORKER,
    /** What runs in a terminal, with all its workers at once. */
    TERMINAL,
    /** The process of a task of Slurm's, and not its worker. */
    TASK,
    /** A task, by Slurm. */
    JOB
  }

  private final Random random = new Random(SEED);
  private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
  private final Errands errands = new Errands();
  private final AtomicInteger retries = new AtomicInteger();
  private List<Seat> seats;
  private Project project;
  private Project undisturbed;
  private Terminal terminal;
  private Farm farm;
  private Waves waves;
  private long retried;

  @BeforeAll
  void open() throws Exception {
    System.out.printf("random kills: %.1f minutes, seed %d%n", MINUTES, SEED);
    seats = List.of(new Seat(), new Seat());
    Desk desk = seats.get(0).desk();
    project = desk.project("killed");
    undisturbed = desk.project("undisturbed");
    terminal = new Terminal(desk, project);
    farm = new Farm(terminal, project);
    waves = new Waves(project);
    seats.forEach(seat -> seat.open(project));
    seats.forEach(Seat::window);
  }

  @AfterAll
  void close() throws Exception {
    errands.close();
    if (terminal != null) {
      terminal.kill();
    }
    if (farm != null) {
      farm.close();
    }
    if (seats != null) {
      seats.forEach(Seat::close);
    }
  }

  @Test
  @Order(1)
  void allOfThemAreAtWork() throws Exception {
    waves.next();
    seats.get(0).ask();
    farm.submit(waves.next());
    waves.next();
    seats.get(1).ask();
    terminal.run();
    for (Seat seat : seats) {
      seat.window()
          .holds("a queue that is worked on", () -> !seat.window().words("queue.tree").isEmpty());
    }
    // on a slow machine one may have ended when the next begins: there is always more to do
    Set<String> seen = new HashSet<>();
    long end = System.nanoTime() + (long) (LONG_SECONDS * 1e9);
    for (int asker = 0; !seen.containsAll(KINDS); asker++) {
      assertTrue(System.nanoTime() < end, () -> "seen at work: " + seen);
      Crowd.all().forEach(member -> seen.add(kind(member)));
      goOn();
      supply(asker);
    }
    seats.get(0).desk().screen().shoot("random-kills-01");
  }

  private static String kind(Crowd.Member member) {
    return Crowd.isSupervisor(member)
        ? "supervisor"
        : Crowd.isTask(member)
            ? "task"
            : Crowd.isWorker(member)
                ? "worker"
                : member.words().get(0).equals("run") ? "terminal" : "other";
  }

  @Test
  @Order(2)
  void andAreKilledAtRandom() throws Exception {
    long end = System.nanoTime() + (long) (MINUTES * 60e9);
    for (int asker = 0; System.nanoTime() < end; asker++) {
      Until.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
      killOne();
      goOn();
      supply(asker);
      occupyCluster();
    }
    System.out.printf(
        "kills: %s; runs wanted: %d, finished by now: %d%n",
        kills, waves.runs(), project.count("finished"));
  }

  /**
   * Of a random kind; nothing if there is none of it at the moment: whoever begins is to get far.
   */
  private void killOne() throws Exception {
    Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
    if (kill(victim)) {
      kills.merge(victim, 1, Integer::sum);
    }
  }

  private boolean kill(Victim victim) throws Exception {
    return switch (victim) {
      case WINDOW -> seats.get(random.nextInt(seats.size())).kill();
      case SUPERVISOR -> kill(Crowd.any(random, Crowd::isSupervisor));
      case WORKER -> kill(Crowd.any(random, Crowd::isWorker));
      case TERMINAL -> terminal.kill();
      case TASK -> kill(Crowd.any(random, Crowd::isTask));
      case JOB -> farm.cancel(random);
    };
  }

  private static boolean kill(Optional<Crowd.Member> member) {
    member.ifPresent(Crowd.Member::kill);
    return member.isPresent();
  }

  /** Whoever is gone begins anew; whatever has stopped is let go on, as its user would. */
  private void goOn() throws Exception {
    seats.forEach(Seat::goOn);
    terminal.run();
    if (System.nanoTime() - retried > TimeUnit.SECONDS.toNanos(5)) {
      errands.begin(this::retry);
      retried = System.nanoTime();
    }
  }

  private void retry() throws Exception {
    farm.retry();
    // some have lost their worker twice
    if (project.count("failed") + project.count("cancelled") > 0) {
      terminal.absorb("queue", project.toString(), "--retry");
      retries.incrementAndGet();
    }
  }

  /** Sees to it that there is something left to do. */
  private void supply(int asker) throws Exception {
    if (waves.runs() - project.count("finished") < LEAST_OPEN) {
      ask(asker % ASKERS);
    }
  }

  /** The others leave the cluster nothing of what they have planned: it is asked for more. */
  private void occupyCluster() throws Exception {
    if (errands.isDone() && farm.isIdle()) {
      ask(CLUSTER);
    }
  }

  /** One more experiment, and one of the four asks for it; if it cannot, the next one does. */
  private void ask(int asker) throws Exception {
    String name = waves.next();
    switch (asker) {
      case 0, 1 -> seats.get(asker).ask();
      case CLUSTER -> errands.begin(() -> farm.submit(name));
      default -> terminal.run();
    }
  }

  @Test
  @Order(3)
  void whatIsLeftIsFinished() throws Exception {
    long end = System.nanoTime() + (long) (LONG_SECONDS * 1e9);
    while (project.count("finished") < waves.runs() || !farm.isIdle() || !errands.isDone()) {
      assertTrue(System.nanoTime() < end, () -> "left: " + project.statuses());
      Until.pause(1000);
      goOn();
    }
    Until.holds("whoever worked has ended", LONG_SECONDS, () -> Crowd.all().isEmpty());
    assertEquals(waves.runs(), project.statuses().size());
    System.out.printf(
        "runs: %d; gone on with from a checkpoint: %d times; retries of what had failed"
            + " or been cancelled: %d%n",
        waves.runs(), Undisturbed.resumes(project), retries.get());
  }

  @Test
  @Order(4)
  void windowsAndListAgree() {
    assertEquals(waves.runs(), listed(project).size());
    for (Seat seat : seats) {
      seat.window()
          .holds(
              "as many finished runs in the table as there are",
              () -> seat.counted("finished").equals(Optional.of(waves.runs())));
      seat.window().holds("an empty queue", () -> seat.window().maybe("queue.tree").isEmpty());
      seat.window().holds("nothing left", () -> seat.window().maybe("queue.attend").isEmpty());
    }
    seats.get(1).desk().screen().shoot("random-kills-04");
    seats.forEach(seat -> assertEquals(0, seat.window().quit()));
    Until.holds("no process is left", Window.PATIENCE, () -> Crowd.all().isEmpty());
  }

  private Map<String, String> listed(Project of) {
    return LISTED
        .matcher(terminal.absorb("list", of.toString(), "--json"))
        .results()
        .collect(
            Collectors.toMap(
                run -> run.group(1),
                run -> run.group(2) + run.group(3) + run.group(4) + run.group(5),
                (a, b) -> "twice",
                TreeMap::new));
  }

  @Test
  @Order(5)
  void allIsAsIfNothingHadHappened() throws IOException {
    try (Stream<Path> files = Files.list(project.folder().resolve("experiments"))) {
      for (Path file : files.toList()) {
        Files.copy(file, undisturbed.folder().resolve("experiments").resolve(file.getFileName()));
      }
    }
    Program run =
        seats
            .get(0)
            .desk()
            .shell(
                "exec "
                    + ProductCopy.command()
                    + " run "
                    + undisturbed
                    + " --workers 1 --threads 1");
    assertEquals(0, run.status(LONG_SECONDS).orElse(-1), run.err());
    assertEquals(0, Undisturbed.resumes(undisturbed));
    List<String> differences = new Undisturbed(undisturbed).differences(project);
    differences.forEach(System.out::println);
    assertEquals(List.of(), differences);
    assertEquals(listed(undisturbed), listed(project));
  }

  /** Or else it would show little. */
  @Test
  @Order(7)
  void everyKindWasKilledAndRunsWentOn() throws IOException {
    assertTrue(kills.values().stream().mapToInt(n -> n).sum() > MINUTES, "some were killed");
    if (MINUTES >= ENOUGH_MINUTES) {
      assertEquals(Set.of(Victim.values()), kills.keySet());
      assertTrue(Undisturbed.resumes(project) > 0, "some went on from a checkpoint");
    }
  }

  /** The check itself: whatever is wrong with one run or file is found, and nothing else. */
  @Test
  @Order(6)
  void whatIsTamperedWithIsFound() throws IOException {
    String run = project.statuses().keySet().iterator().next();
    Path folder = Undisturbed.folder(project, run);
    Path log = folder.resolve("log.csv");
    List<String> rows = Files.readAllLines(log, StandardCharsets.US_ASCII);
    String last = rows.get(rows.size() - 1);
    found(log, String.join("\n", rows) + "\n" + last + "\n", "log.csv of " + run);
    found(log, String.join("\n", rows.subList(0, rows.size() - 1)) + "\n", "log.csv of " + run);
    found(
        log,
        String.join("\n", rows).replaceFirst("(?s)\\d(\\D*)$", "x$1") + "\n",
        "log.csv of " + run);
    found(folder.resolve("checkpoint.npz"), "", "files of " + run);
    found(folder.resolve(".log.csv.0.tmp"), "", "files of " + run);
    found(project.folder().resolve(".queue.json.0.tmp"), "", "a stray file: .queue.json.0.tmp");
    Path record = folder.resolve("run.json");
    found(record, Files.readString(record).replace("finished", "paused"), "record of " + run);
    Path away = Files.move(folder, folder.resolveSibling("away"), StandardCopyOption.ATOMIC_MOVE);
    assertFound("the runs");
    Files.move(away, folder);
    assertEquals(List.of(), new Undisturbed(undisturbed).differences(project));
  }

  private void found(Path file, String content, String words) throws IOException {
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
    Files.writeString(file, content);
    assertFound(words);
    if (before == null) {
      Files.delete(file);
    } else {
      Files.write(file, before);
    }
  }

  private void assertFound(String words) throws IOException {
    List<String> differences = new Undisturbed(undisturbed).differences(project);
    assertTrue(differences.stream().anyMatch(line -> line.startsWith(words)), differences + words);
  }
}
