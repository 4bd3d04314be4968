package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.absorb.runner.slurm.support.OneNodeSlurm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Slurm with a real accounting database, which alone knows tasks that ended a moment ago. */
@Tag("slow")
@Timeout(value = 15, unit = TimeUnit.MINUTES) // against what hangs; the machine may be busy
class AccountedClusterIT {

  private static final long PATIENCE_SECONDS = 300;

  @TempDir static Path home;
  private static CommandLine line;
  private static OneNodeSlurm slurm;

  @TempDir private Path folder;
  private String project;

  @BeforeAll
  static void start() throws Exception {
    slurm = OneNodeSlurm.accounted(Files.createTempDirectory("absorb-slurm-"));
    line = new CommandLine(home);
  }

  @AfterAll
  static void stop() throws Exception {
    if (slurm != null) {
      line.absorb("cluster", "remove", "accounted");
      line.close();
      slurm.close();
    }
  }

  @BeforeEach
  void make() throws Exception {
    project = folder.resolve("project").toString();
    new SmallProject(line, Path.of(project)).make();
  }

  private static void set(String... settings) throws Exception {
    String[] all = new String[settings.length + 6];
    String[] common = {
      "cluster", "set", "accounted", "ssh=" + slurm.login().way(), "taskSeconds=0", "memory=600"
    };
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(settings, 0, all, common.length, settings.length);
    line.absorb(all).good();
  }

  private void submit() throws Exception {
    line.absorb("run", project, "--on", "slurm:accounted", "--detach").good();
  }

  private String status() throws Exception {
    return line.absorb("cluster", "status", project).good().out();
  }

  private static void await(String what, String state) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!slurm.ask("squeue", "-h", "-r", "-t", "all", "-o", "%K %T").matches(state)) {
      assertTrue(System.nanoTime() < end, what + ": " + slurm.ask("squeue", "-t", "all"));
      Thread.sleep(200);
    }
  }

  private static void assertRow(String row, String status) {
    assertTrue(Pattern.compile("(?m)^ +" + row + "$").matcher(status).find(), status);
  }

  @Test
  void whatTheDatabaseRefusesIsOneLine() throws Exception {
    set("account=nosuch", "qos=", "lines=", "minutes=10");
    line.absorb("run", project, "--on", "slurm:accounted")
        .refused("Slurm refuses: Invalid account or account/partition combination specified");
    set("account=physics", "qos=nosuch");
    line.absorb("run", project, "--on", "slurm:accounted")
        .refused("Slurm refuses: Invalid qos specification");
    set("account=physics", "qos=tiny");
    line.absorb("run", project, "--on", "slurm:accounted")
        .refused("Slurm refuses: QOSMaxSubmitJobPerUserLimit; Job violates accounting/QOS policy");
    assertFalse(Files.exists(Path.of(project, "cluster")), "nothing was written");
    // within the limit when they are packed
    set("tasks=2");
    submit();
    line.absorb("cluster", "follow", project).good();
    set("tasks=1000", "qos=");
  }

  /** Four tasks end in four ways while nobody looks, and Slurm forgets them. */
  @Test
  void howTasksEndedIsKnownWhenSlurmHasForgottenThem() throws Exception {
    Path hold = Files.createFile(folder.resolve("hold"));
    set(
        "account=physics",
        "minutes=1",
        "notice=20",
        "lines=[ ! -e '"
            + hold
            + "' ] || case $SLURM_ARRAY_TASK_ID in 0) exec sleep 900 ;;"
            + " 1) trap '' TERM; exec sleep 900 ;; 2) kill -9 $$ ;; esac");
    submit();
    await("tasks 0 and 1 do not run", "(?s).*0 RUNNING.*");
    String array = slurm.ask("squeue", "-h", "-o", "%F").lines().findFirst().orElseThrow();
    slurm.ask("scancel", array + "_0");
    await("Slurm forgets nothing", "");
    String status = status();
    assertRow("0  stopped +0 % +1 +0  CANCELLED", status);
    assertRow("1  stopped +0 % +1 +0  TIMEOUT", status);
    assertRow("2  stopped +0 % +1 +0  FAILED", status);
    assertRow("3  done +100 % +1 +0.*", status);
    Files.delete(hold);
    assertEquals(
        "Tasks submitted again: 3.\n", line.absorb("cluster", "retry", project).good().out());
    line.absorb("cluster", "follow", project).good();
  }

  /** Nor is anything lost while the database is away: it is asked again. */
  @Test
  void aNodeThatFailsIsToldOfByADatabaseThatWasAway() throws Exception {
    set("account=physics", "minutes=10", "tasks=1", "lines=#SBATCH --no-requeue\nexec sleep 900");
    submit();
    await("the task does not run", "0 RUNNING");
    String node = slurm.ask("sinfo", "-h", "-o", "%n");
    slurm.ask("scontrol", "update", "nodename=" + node, "state=DOWN", "reason=test");
    try {
      await("Slurm forgets nothing", "");
      slurm.accounting().hush();
      assertRow("0  stopped +0 % +4 +0", status());
      slurm.accounting().open();
      assertRow("0  stopped +0 % +4 +0  NODE_FAIL", status());
    } finally {
      slurm.ask("scontrol", "update", "nodename=" + node, "state=RESUME");
      set("tasks=1000");
    }
  }
}
