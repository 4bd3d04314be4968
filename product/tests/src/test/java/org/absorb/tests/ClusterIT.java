package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.absorb.runner.slurm.support.Login;
import org.absorb.runner.slurm.support.OneNodeSlurm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on a real Slurm, of one node, behind a real {@code ssh}, and what they give: the bits of a
 * local run.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // against what hangs; the machine may be busy
class ClusterIT {

  /** Two runs of some seconds each, with checkpoints soon. */
  private static final String TWO =
      SmallProject.EXPERIMENT
          .replace("\"steps\": 200", "\"checkpointEvery\": 0.2, \"steps\": STEPS")
          .replace("\"every\": 10", "\"every\": 1000")
          .replace("[0.3, 0.64]", "[0.64]");

  /** One that is done in a moment. */
  private static final String ONE =
      SmallProject.EXPERIMENT
          .replace("\"replicas\": 2", "\"replicas\": 1")
          .replace("[0.3, 0.64]", "[0.3]");

  private static final Pattern RUN =
      Pattern.compile(
          "\"id\": \"([0-9a-f]{16})\".*?\"steps\": (\\d+),\\s*\"resumedFrom\": \\[([^]]*)\\],\\s*"
              + "\"stateHash\": \"([0-9a-f]*)\",\\s*\"logHash\": \"([0-9a-f]*)\"",
          Pattern.DOTALL);

  @TempDir static Path home;
  private static CommandLine line;
  private static OneNodeSlurm slurm;

  @TempDir private Path folder;
  private String project;

  @BeforeAll
  static void start() throws Exception {
    slurm = OneNodeSlurm.start(Files.createTempDirectory("absorb-slurm-"));
    line = new CommandLine(home);
    set("it", "ssh=" + slurm.login().way());
  }

  @AfterAll
  static void stop() throws Exception {
    if (slurm != null) {
      absorb("cluster", "remove", "it");
      line.close();
      slurm.close();
    }
  }

  private static void set(String name, String... settings) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of("cluster", "set", name, "taskSeconds=0", "memory=600", "minutes=10"));
    all.addAll(List.of(settings));
    absorb(all.toArray(String[]::new)).good();
  }

  @BeforeEach
  void name() {
    // a system without a language has no such letter in names of files
    String letter = jnu().canEncode('\u00f6') ? "\u00f6" : "o";
    project = folder.resolve("a pr" + letter + "ject; $(touch EVIL) 'x'").toString();
  }

  private static CharsetEncoder jnu() {
    return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
  }

  @AfterEach
  void leaveTheLoginAlone() throws Exception {
    try (var files = Files.list(slurm.login().home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Shells over there begin with this. */
  private static void begin(String file, String... lines) throws Exception {
    Files.write(slurm.login().home().resolve(file), List.of(lines));
  }

  private static Said absorb(String... words) throws Exception {
    return line.absorb(words);
  }

  /** The same experiment in a project of its own, computed here. */
  private Map<String, String> local(String experiment) throws Exception {
    SmallProject other = new SmallProject(line, folder.resolve("local"));
    other.make();
    other.write(experiment);
    absorb("run", other.project().toString()).good();
    return hashes(other.project().toString());
  }

  private static Map<String, String> hashes(String project) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    RUN.matcher(absorb("list", project, "--json").good().out())
        .results()
        .forEach(run -> hashes.put(run.group(1), run.group(2) + run.group(4) + " " + run.group(5)));
    return hashes;
  }

  private static boolean resumed(String project) throws Exception {
    return RUN.matcher(absorb("list", project, "--json").good().out())
        .results()
        .allMatch(run -> !run.group(3).isBlank());
  }

  /** One of its tasks is ended by others and retried, one is told of its time limit and goes on. */
  @Test
  void killedAndStoppedTasksEndWithTheBitsOfALocalRun() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    String experiment = TWO.replace("STEPS", "40000");
    small.write(experiment);
    begin(".bashrc", "echo Welcome; echo 42; echo Beware >&2");
    absorb("run", project, "--on", "slurm:it", "--detach").good();
    String job = job();
    awaitCheckpoints(2);
    slurm.ask("scancel", job + "_0");
    slurm.ask("scancel", "--signal=TERM", "--batch", job + "_1"); // as before the time limit
    Said followed = absorb("cluster", "follow", project);
    assertEquals(1, followed.status(), followed.err());
    assertTrue(followed.err().contains("cluster retry"), followed.err());
    assertTrue(followed.err().contains("tasks waiting: 1 ("), followed.err());
    String status = absorb("cluster", "status", project).good().out();
    assertTrue(Pattern.compile("0  stopped .*CANCELLED").matcher(status).find(), status);
    String log = Files.readString(log(1));
    assertTrue(Pattern.compile("1  done .*COMPLETED").matcher(status).find(), status + log);
    assertTrue(log.contains("Another turn was asked for"), log);
    // whoever works off the queue here leaves it alone
    String here = absorb("run", project).good().err();
    assertTrue(here.contains("Runs on a cluster: 1"), here);
    assertEquals("Tasks submitted again: 1.\n", absorb("cluster", "retry", project).good().out());
    absorb("cluster", "follow", project).good();
    assertTrue(resumed(project));
    Map<String, String> bits = hashes(project);
    assertEquals(2, bits.size());
    assertEquals(local(experiment), bits);
    assertFalse(Files.exists(folder.resolve("EVIL")));
    absorb("verify-run", project, bits.keySet().iterator().next(), "--until", "2000").good();
  }

  /** Ends the process of a task without a word. */
  private void kill(int task) throws Exception {
    String name = log(task).getParent().getFileName().toString();
    List<String> end = List.of("work", ".", name, Integer.toString(task));
    ProcessHandle killed =
        ProcessHandle.allProcesses()
            .filter(
                process ->
                    process
                        .info()
                        .arguments()
                        .map(List::of)
                        .filter(words -> words.size() > 4)
                        .filter(words -> words.subList(words.size() - 4, words.size()).equals(end))
                        .isPresent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("task " + task + " has no process"));
    killed.destroyForcibly();
    killed.onExit().get(10, TimeUnit.SECONDS);
  }

  private Path log(int task) throws Exception {
    try (var folders = Files.list(Path.of(project, "cluster"))) {
      return folders.findFirst().orElseThrow().resolve("task-" + task + ".log");
    }
  }

  private static String job() throws Exception {
    return slurm.ask("squeue", "-h", "-o", "%F").lines().findFirst().orElseThrow();
  }

  private void awaitCheckpoints(int number) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (checkpoints() < number) {
      assertTrue(System.nanoTime() < end, () -> "no checkpoint: " + squeue());
      Thread.sleep(50);
    }
  }

  private static String squeue() {
    try {
      return slurm.ask("squeue", "-t", "all");
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** Runs that have one of a later step than the first. */
  private long checkpoints() throws Exception {
    long found = 0;
    for (Path file : RunFiles.named(Path.of(project), "hashes.csv")) {
      found +=
          Files.readAllLines(file).stream().anyMatch(row -> row.matches("[1-9]\\d*,.*")) ? 1 : 0;
    }
    return found;
  }

  @Test
  void cancelledTasksLeaveCancelledRuns() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    slurm.ask("scontrol", "update", "partitionname=main", "state=DOWN"); // they can only wait
    try {
      absorb("run", project, "--on", "slurm:it", "--detach", "--throttle", "1").good();
      String status = absorb("cluster", "status", project).good().out();
      assertEquals(4, status.lines().filter(row -> row.contains(" waiting ")).count(), status);
      absorb("cluster", "cancel", project, "9").refused("9", "last is 3");
      assertEquals("Tasks to end: 4.\n", absorb("cluster", "cancel", project).good().out());
      status = absorb("cluster", "status", project).good().out();
      assertEquals(4, status.lines().filter(row -> row.contains(" cancelled ")).count(), status);
      String queue = absorb("queue", project).good().out();
      assertEquals(4, queue.lines().filter(row -> row.contains("cancelled")).count(), queue);
    } finally {
      slurm.ask("scontrol", "update", "partitionname=main", "state=UP");
    }
    // they are nobody's: one may have them here
    absorb("queue", project, "--retry").good();
    absorb("run", project).good();
    assertEquals(4, hashes(project).size());
  }

  @Test
  void whatCannotBeIsRefusedInOneLine() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    absorb("run", project, "--on", "pbs").refused("--on", "slurm:CLUSTER", "pbs");
    absorb("run", project, "--on", "slurm:nosuch").refused("nosuch");
    absorb("run", project, "--dry-run").refused("--dry-run", "--on");
    absorb("cluster", "set", "it", "partition=a;b").refused("partition", "a;b");
    set("it-refused", "ssh=" + slurm.login().way(), "partition=nosuch");
    absorb("run", project, "--on", "slurm:it-refused").refused("Slurm refuses", "nosuch");
    set("it-missing", "ssh=env PATH=/nonexistent /bin/sh -c");
    absorb("run", project, "--on", "slurm:it-missing").refused("sbatch", "no such command");
    absorb("cluster", "remove", "it-refused").good();
    absorb("cluster", "remove", "it-missing").good();
    assertFalse(Files.exists(Path.of(project, "cluster")), "nothing was written");
    assertFalse(Files.exists(Path.of(project, "queue.json")), "nothing was queued");
  }

  @Test
  void aDryRunShowsTheScriptAndNeedsNoSlurm() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    set("it-dry", "ssh=env PATH=/nonexistent /bin/sh -c", "taskSeconds=900");
    Said said = absorb("run", project, "--on", "slurm:it-dry", "--dry-run").good();
    assertTrue(said.out().startsWith("#!/bin/bash"), said.out());
    assertTrue(said.out().contains("--array=0-0\n"), said.out());
    assertTrue(said.err().contains("4 to do"), said.err());
    absorb("cluster", "remove", "it-dry").good();
    assertFalse(Files.exists(Path.of(project, "cluster")));
  }

  @Test
  void whoIsNotLetInIsToldWhyAndNothingIsWritten() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    Login login = slurm.login();
    Path tries = folder.resolve("tries");
    refused("sh -c 'echo >> " + tries + "; exit 255'", "status 255");
    assertEquals(1, Files.readAllLines(tries).size(), "once is enough");
    refused(login.wayOfAStranger(), "Permission denied");
    refused(login.wayToTheUnknown(), "Host key verification failed");
    login.close();
    try {
      refused(login.way(), "Connection refused");
    } finally {
      login.open();
    }
    assertFalse(Files.exists(Path.of(project, "cluster")), "nothing was written");
    assertFalse(Files.exists(Path.of(project, "queue.json")), "nothing was queued");
  }

  private void refused(String way, String why) throws Exception {
    set("it-barred", "ssh=" + way);
    absorb("run", project, "--on", "slurm:it-barred").refused(why, "without asking");
    absorb("cluster", "remove", "it-barred").good();
  }

  /** Slurm has taken it, and then there is no way to say so. */
  @Test
  void aSubmissionWhoseAnswerIsLostIsFoundAgain() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    small.write(ONE);
    Path bin = Files.createDirectories(slurm.login().home().resolve("bin"));
    Path sbatch =
        Files.writeString(
            bin.resolve("sbatch"),
            """
            #!/bin/bash
            case "$*" in *--test-only*) exec /usr/bin/sbatch "$@" ;; esac
            /usr/bin/sbatch "$@" > "$HOME/bin/taken"
            process=$$
            until [ "$(cat /proc/$process/comm)" = sshd ]; do process=$(ps -o ppid= -p $process | tr -d ' '); done
            kill -9 $process
            """);
    assertTrue(sbatch.toFile().setExecutable(true));
    begin(".profile", "PATH=$HOME/bin:$PATH");
    absorb("run", project, "--on", "slurm:it").refused("absorb cluster status");
    begin(".profile", "");
    String taken = Files.readString(bin.resolve("taken")).strip();
    String status = absorb("cluster", "status", project).good().out();
    assertTrue(status.contains("job " + taken), status);
    absorb("cluster", "follow", project).good();
    assertEquals(1, hashes(project).size());
  }

  /** Whoever follows hears of it, and goes on as soon as there is a way again. */
  @Test
  void aConnectionThatIsGoneForAWhileIsNoEnd() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    small.write(ONE);
    absorb("run", project, "--on", "slurm:it", "--detach").good();
    slurm.login().close();
    Thread back =
        new Thread(
            () -> {
              try {
                Thread.sleep(3000);
                slurm.login().open();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    back.start();
    Said followed = absorb("cluster", "follow", project).good();
    back.join();
    assertEquals(
        1,
        Pattern.compile("Connection refused").matcher(followed.err()).results().count(),
        followed.err());
    assertTrue(followed.err().contains("1 finished"), followed.err());
  }

  /** The real limit: Slurm warns some seconds after the start, and kills after a minute. */
  @Test
  @Tag("slow")
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void aTaskGoesOnAfterItsTimeLimit() throws Exception {
    SmallProject small = new SmallProject(line, Path.of(project));
    small.make();
    String experiment =
        TWO.replace("STEPS", "400000").replace("\"replicas\": 2", "\"replicas\": 1");
    small.write(experiment);
    set("it-short", "ssh=" + slurm.login().way(), "minutes=1", "notice=20");
    absorb("run", project, "--on", "slurm:it-short").good();
    absorb("cluster", "remove", "it-short").good();
    assertTrue(resumed(project));
    assertEquals(local(experiment), hashes(project));
  }

  @Test
  @Tag("slow")
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void figure4bIsTheSameOnACluster() throws Exception {
    absorb("new", project, "--template", "paper.fig4b.quick").good();
    set("it-packed", "ssh=" + slurm.login().way(), "taskSeconds=60", "minutes=60");
    absorb("run", project, "--on", "slurm:it-packed", "--detach").good();
    String job = job();
    awaitCheckpoints(2);
    kill(0);
    slurm.ask("scancel", job + "_1");
    assertEquals(1, absorb("cluster", "follow", project).status());
    absorb("cluster", "retry", project).good();
    absorb("cluster", "follow", project).good();
    absorb("cluster", "remove", "it-packed").good();
    String local = folder.resolve("local").toString();
    absorb("new", local, "--template", "paper.fig4b.quick").good();
    absorb("run", local).good();
    assertEquals(hashes(local), hashes(project));
  }
}
