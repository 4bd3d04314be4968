package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.absorb.window.probe.Box;
import org.absorb.window.probe.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An experiment is handed to a cluster, a task of it stops and goes on. The cluster is a script in
 * the place of {@code ssh}, which does with tasks what Slurm would; Figure4bOnClusterIT has a real
 * one.
 */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnClusterIT {

  /** Runs tasks one after the other; the last fails at once while there is a file {@code fail}. */
  private static final String CLUSTER =
      """
      #!/bin/bash
      cd "${0%/*}"
      eval "set -- ${!#}" # behind options
      echo $5; echo $5 >&2 # what follows is the command's
      shift 6
      tasks() {
        for task; do
          echo RUNNING > state-$task
          if [ -e fail ] && [ $task = 1 ]; then echo FAILED > state-$task; continue; fi
          SLURM_ARRAY_TASK_ID=$task bash script < /dev/null > said-$task 2>&1
          [ $? = 0 ] && echo COMPLETED > state-$task || echo FAILED > state-$task
        done
      }
      case "$*" in
        *--test-only*) cat > /dev/null ;;
        sbatch*)
          cat > script
          last=$(sed -n 's/^#SBATCH --array=0-\\([0-9]*\\).*/\\1/p' script)
          again=${3#--array=}
          all=$(seq 0 $last)
          [ -z "$3" ] || all=${again//,/ }
          for task in $all; do echo PENDING > state-$task; done
          tasks $all > /dev/null 2>&1 &
          echo 7 ;;
        squeue*)
          for file in state-*; do echo "7|${file#state-}|$(cat $file)|None"; done ;;
        scancel*) exit 1 ;;
        *) exit 1 ;;
      esac
      """;

  /** Does not end by itself. */
  private static final int LONG = 100_000_000;

  private Desk desk;
  private Project project;
  private Terminal terminal;
  private Window window;
  private Path cluster;

  @BeforeAll
  void open() throws IOException {
    desk = new Desk(1280, 800);
    cluster = Files.createDirectories(desk.folder().resolve("cluster"));
    Path ssh = Files.writeString(cluster.resolve("ssh"), CLUSTER);
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(cluster.resolve("fail"));
    Path settings = Files.createDirectories(desk.absorbHome().resolve("clusters"));
    Files.writeString(
        settings.resolve("hpc.json"),
        "{\"ssh\": \"" + ssh + "\", \"taskSeconds\": 0, \"memory\": 900, \"tasks\": 2}");
    project =
        desk.project(
            "away",
            Project.sgd("apple", 300, "0.66, 0.68"),
            Project.sgd("berry", 300, "0.62, 0.64"),
            Project.sgd("cherry", LONG, "0.7"));
    terminal = new Terminal(desk, project);
    window = desk.open(project.toString());
    window.item("explorer.tree", "away");
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  @Order(1)
  void theDialogShowsWhatWouldBeSubmitted() {
    window.unfold("explorer.tree", "away");
    window.pick("explorer.tree", "apple");
    window.menu("Run", "Run on a cluster");
    window.holds("a plan", () -> window.words("cluster.summary").contains("runs in 2 tasks"));
    String script = window.find("cluster.script").text();
    assertTrue(script.contains("#SBATCH --array=0-1\n"), script);
    assertTrue(script.contains(project.toString()), script);
    desk.screen().shoot("cluster-01-dialog");
  }

  @Test
  @Order(2)
  void whatIsWrongStandsBesideItsField() {
    window.fill("form.partition", "a;b");
    window.expect("cluster.submit", "not to be pressed", seen -> !seen.is(Mark.ENABLED));
    desk.screen().shoot("cluster-02-wrong");
    window.fill("form.partition", "long");
    window.holds(
        "the partition in the script",
        () -> window.find("cluster.script").text().contains("--partition=long\n"));
  }

  @Test
  @Order(3)
  void moreThreadsAreTriedAnewAndLinesAreSeveral() {
    window.fill("form.threads", "2");
    window.holds(
        "two threads in the script",
        () -> window.find("cluster.script").text().contains("--cpus-per-task=2\n"));
    window.focus("form.lines");
    window.hands().type("#SBATCH --nice");
    window.hands().press("Return");
    window.hands().type("module list");
    window.holds(
        "both lines in the script",
        () ->
            window.find("cluster.script").text().contains("\n#SBATCH --nice\n")
                && window.find("cluster.script").text().contains("\nmodule list\n"));
    desk.screen().shoot("cluster-03-lines");
  }

  @Test
  @Order(4)
  void aClusterIsNamed() {
    window.click("cluster.new");
    window.dialog("Its name");
    window.hands().type("new one");
    desk.screen().shoot("cluster-04-name");
    window.hands().retype("second");
    window.hands().press("Return");
    window.expect("cluster.name", "is chosen", is -> is.text().equals("second"));
    window.holds("a plan", () -> window.words("cluster.summary").contains("runs in 2 tasks"));
  }

  @Test
  @Order(5)
  void whatIsSubmittedIsFollowed() {
    window.click("cluster.submit");
    window.holds("a line for the cluster", () -> window.maybe("queue.cluster").isPresent());
    window.holds(
        "one task done, one stopped",
        () -> window.words("queue.cluster").contains("1 of 2 tasks done, 1 stopped (FAILED)"));
    desk.screen().shoot("cluster-05-stopped");
    assertTrue(project.count("finished") > 0, "runs came of it");
  }

  @Test
  @Order(6)
  void whatHasStoppedGoesOn() throws IOException {
    long before = project.count("finished");
    Files.delete(cluster.resolve("fail"));
    window.click("queue.cluster.retry");
    window.gone("a line for the cluster", seen -> seen.name().equals("queue.cluster"));
    assertEquals(2 * before, project.count("finished"), "all are done");
    assertEquals(0, project.count("queued"));
  }

  /** Whoever is about to click on it must not meet another line, or another button. */
  @Test
  @Order(7)
  void itsLineStaysWhenAnotherComes() throws IOException {
    Files.createFile(cluster.resolve("fail"));
    window.pick("explorer.tree", "berry");
    window.menu("Run", "Run on a cluster");
    window.expect("cluster.name", "is the last one used", is -> is.text().equals("second"));
    window.holds("a plan", () -> window.words("cluster.summary").contains("runs in 2 tasks"));
    window.click("cluster.submit");
    window.holds(
        "one that is done, one that has stopped",
        () -> window.words("queue.cluster").contains("1 of 2 tasks done, 1 stopped"));
    Box before = window.still("queue.cluster.cancel").box();
    terminal.run(); // what the cluster does not have
    window.holds("a run that runs", () -> project.count("running") == 1);
    terminal.kill();
    window.holds("a word that nobody works", () -> window.maybe("queue.attend").isPresent());
    assertEquals(before, window.still("queue.cluster.cancel").box());
    desk.screen().shoot("cluster-07-lines");
  }

  @Test
  @Order(8)
  void itAsksBeforeTasksEndForGood() {
    window.click("queue.cluster.cancel");
    window.dialog("1 task on second would end for good");
    desk.screen().shoot("cluster-08-asked");
    window.hands().press("Return");
    window.gone("a question", seen -> seen.text().startsWith("1 task on second would end"));
    Until.pause(1000); // for what must not happen
    assertTrue(window.words("queue.cluster").contains("1 stopped"), "Enter alone ends nothing");
    assertEquals(0, project.count("cancelled"));
    window.click("queue.cluster.cancel");
    window.button("Cancel 1 task");
    window.gone("a line for the cluster", seen -> seen.name().equals("queue.cluster"));
    assertEquals(2, project.count("cancelled"), "its runs are cancelled");
  }
}
