package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Places;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.queue.QueuedCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tasks of two runs each, and a Slurm that says what the test wants. */
class WatchingTest {

  private static final String NAME = "20260101-000000-ab12";

  @TempDir private Path folder;
  private Project project;
  private Submissions submissions;
  private Clusters clusters;
  private final Map<String, Host.Answer> answers = new HashMap<>();
  private final List<List<String>> calls = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  private static RunId run(int number) {
    return new RunId(String.format("%016x", number));
  }

  private Host host() {
    return (words, input) -> {
      calls.add(words);
      read.add(input);
      Host.Answer answer = answers.get(words.get(0));
      if (answer == null) {
        throw new BadInputException(words.get(0) + " is missing");
      }
      return answer;
    };
  }

  private void answer(String command, String out) {
    answers.put(command, new Host.Answer(0, out, ""));
  }

  @BeforeEach
  void submit() throws Exception {
    project = Project.create(folder.resolve("p"));
    submissions = new Submissions(project);
    List<QueuedCell.QueuedRun> runs =
        Stream.of(0, 1, 2, 3).map(i -> new QueuedCell.QueuedRun(run(i), i).at(NAME)).toList();
    project.queue().write(List.of(new QueuedCell("e", Tree.EMPTY, Tree.EMPTY, runs)));
    for (int i = 0; i < 4; i++) {
      write(RunRow.queued(run(i), "e", Tree.EMPTY, i));
    }
    List<Submission.Task> tasks =
        List.of(
            new Submission.Task(List.of(run(0), run(1)), 10),
            new Submission.Task(List.of(run(2), run(3)), Double.NaN));
    submissions.write(
        Submission.of(NAME, "hpc", Cluster.standard(), "2026-01-01T00:00:00Z", tasks)
            .with(List.of(5L)));
    Files.writeString(submissions.script(NAME), "#!/bin/bash\ntouch /of-somebody-else\n");
    clusters = new Clusters(folder.resolve("home"));
    clusters.save("hpc", Cluster.read(Tree.EMPTY.with("lines", Value.of("ulimit -c 0"))));
  }

  private void write(RunRow row) {
    try (Journal journal = Journal.open(project.journal())) {
      journal.write(row);
    }
  }

  private void in(int number, RunStatus status) {
    write(project.runs().row(run(number)).orElseThrow().in(status, ""));
  }

  private void finish(int number) {
    RunRow row = project.runs().row(run(number)).orElseThrow();
    write(row.ended(Outcome.STEP_LIMIT, 10, "aa", "bb"));
  }

  private Steering steering(Host host) {
    return new Steering(project, NAME, "/opt/absorb/bin/absorb", clusters, host);
  }

  private Situation look() {
    return new Watching(project, NAME, host()).look();
  }

  private static List<Phase> phases(Situation situation) {
    return situation.tasks().stream().map(TaskView::phase).toList();
  }

  @Test
  void aSubmissionIsWhatItWrites() {
    Submission submission =
        submissions.read(NAME).ended(Map.of(1, "TIMEOUT")).cancelled(Set.of(0)).with(List.of(7L));
    submissions.write(submission);
    assertEquals(submission, submissions.read(NAME));
    assertEquals(List.of(NAME), submissions.names());
    assertEquals(List.of(5L, 7L), submission.arrays());
  }

  @Test
  void slurmSaysWhatWaitsAndRuns() {
    answer("squeue", "5|0|RUNNING|None\n5|1|PENDING|Priority\n");
    finish(0);
    Situation now = look();
    assertEquals(List.of(Phase.RUNNING, Phase.WAITING), phases(now));
    assertEquals(0.5, now.tasks().get(0).share());
    assertEquals(1, now.tasks().get(0).finished());
    assertEquals("Priority", now.tasks().get(1).reason());
    assertEquals(List.of("Priority"), now.reasons());
    assertEquals("PENDING Priority", now.said(now.tasks().get(1)));
    assertTrue(calls.get(0).contains("--name=absorb-" + NAME));
  }

  @Test
  void theJournalsSayWhatIsDone() {
    answer("squeue", "5|0|COMPLETED|None\n5|1|TIMEOUT|TimeLimit\n");
    finish(0);
    finish(1);
    finish(2);
    Situation now = look();
    assertEquals(List.of(Phase.DONE, Phase.STOPPED), phases(now));
    assertTrue(now.isOver());
    assertEquals(Set.of(run(3)), new Places(project).away(), "finished runs have left the queue");
    assertEquals(Map.of(0, "COMPLETED", 1, "TIMEOUT"), submissions.read(NAME).ended());
  }

  @Test
  void whatSlurmHasForgottenIsRememberedOrAsked() {
    answer("squeue", "5|0|FAILED|NonZeroExitCode\n5|1|RUNNING|None\n");
    look();
    answer("squeue", "");
    answer("sacct", "5_0|COMPLETED\n5_1|NODE_FAIL\n");
    Situation now = look();
    assertEquals(List.of("COMPLETED", "NODE_FAIL"), states(now));
    assertEquals(List.of(Phase.STOPPED, Phase.STOPPED), phases(now));
  }

  /** It has not heard the end of a task that Slurm lost. */
  @Test
  void aDatabaseThatIsWrongKeepsNobodyWaiting() {
    answer("squeue", "");
    answer("sacct", "5_0|RUNNING\n5_1|TIMEOUT\n");
    Situation now = look();
    assertEquals(List.of("", "TIMEOUT"), states(now));
    assertTrue(now.isOver());
  }

  /** Nobody writes one, but files are damaged. */
  @Test
  void aTaskOfNoRunsIsDone() {
    answer("squeue", "");
    answers.put("sacct", new Host.Answer(1, "", "Slurm accounting storage is disabled"));
    submissions.write(
        Submission.of(
            NAME, "hpc", Cluster.standard(), "", List.of(new Submission.Task(List.of(), 1))));
    TaskView task = look().tasks().get(0);
    assertEquals(Phase.DONE, task.phase());
    assertEquals(1, task.share());
  }

  @Test
  void arraysThatNobodyHeardOfAreFound() {
    answer("squeue", "9|0|RUNNING|None\n5|1|PENDING|Priority\n");
    assertEquals(List.of(5L, 9L), look().submission().arrays());
    assertEquals(List.of(5L, 9L), submissions.read(NAME).arrays());
  }

  /** Slurm may have it: nothing is taken back, and what it says next counts. */
  @Test
  void aRetryWhoseAnswerIsLostIsFoundAgain() {
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n");
    answers.put("sbatch", new Host.Answer(0, "", ""));
    Host dying =
        (words, input) -> {
          if (words.contains("--parsable")) {
            throw new LostException("ssh: connection closed");
          }
          return host().call(words, input);
        };
    String said =
        assertThrows(BadInputException.class, () -> steering(dying).retry(List.of())).getMessage();
    assertTrue(said.startsWith("ssh: connection closed. Whether Slurm has"), said);
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n8|0|RUNNING|None\n");
    assertEquals(List.of(Phase.RUNNING, Phase.RUNNING), phases(look()));
    assertEquals(List.of(5L, 8L), submissions.read(NAME).arrays());
  }

  @Test
  void withoutADatabaseTheStateIsWhatWasSeen() {
    answer("squeue", "5|0|FAILED|NonZeroExitCode\n5|1|RUNNING|None\n");
    look();
    answer("squeue", "");
    answers.put("sacct", new Host.Answer(1, "", "Slurm accounting storage is disabled"));
    Situation now = look();
    assertEquals(List.of("FAILED", ""), states(now));
    assertEquals("(forgotten)", now.said(now.tasks().get(1)));
    answers.remove("sacct");
    assertEquals(List.of(Phase.STOPPED, Phase.STOPPED), phases(look()));
    answer("sacct", "5_0|FAILED\n5_1|NODE_FAIL\n");
    assertEquals(List.of("FAILED", "NODE_FAIL"), states(look()), "it was only away");
  }

  private static List<String> states(Situation situation) {
    return situation.tasks().stream().map(TaskView::state).toList();
  }

  @Test
  void aSlurmThatDoesNotAnswerEndsNothing() {
    answers.put("squeue", new Host.Answer(1, "", "slurm_load_jobs error: Unable to contact\n"));
    Situation now = look();
    assertEquals(
        "Slurm does not answer: slurm_load_jobs error: Unable to contact", now.complaint());
    assertEquals(List.of(Phase.WAITING, Phase.WAITING), phases(now));
    assertEquals("(no answer)", now.said(now.tasks().get(0)));
    assertEquals(List.of(), now.reasons());
    assertEquals(Map.of(), submissions.read(NAME).ended());
  }

  /** A project may come from somebody else. */
  @Test
  void theWayIsTheUsersAndNeverTheProjects() throws Exception {
    Path touched = folder.resolve("touched");
    Tree way = Tree.EMPTY.with("ssh", Value.of("touch '" + touched + "'"));
    Submission theirs =
        Submission.of(NAME, "theirs", Cluster.read(way), "", submissions.read(NAME).tasks());
    Clusters clusters = new Clusters(folder.resolve("clusters"));
    List<String> words = List.of("printf", "%s", "here");
    Host host = Host.of(theirs, clusters);
    String said = assertThrows(BadInputException.class, () -> host.call(words, "")).getMessage();
    assertTrue(said.contains("theirs"), said);
    assertTrue(Files.notExists(touched));
    clusters.save("theirs", Cluster.standard());
    assertEquals("here", host.call(words, "").out(), "as the user has it");
  }

  @Test
  void whatIsCancelledIsNobodysWhenItsTaskIsGone() {
    answer("squeue", "5|0|RUNNING|None\n5|1|PENDING|Priority\n");
    answer("scancel", "");
    finish(2);
    assertEquals(1, steering(host()).cancel(List.of(1)));
    assertTrue(calls.contains(List.of("scancel", "5_1")), calls.toString());
    assertEquals(RunStatus.QUEUED, status(3));
    answer("squeue", "5|0|RUNNING|None\n5|1|CANCELLED|None\n");
    look();
    assertEquals(RunStatus.CANCELLED, status(3));
    assertEquals(RunStatus.FINISHED, status(2));
    assertEquals(RunStatus.QUEUED, status(0), "of the other task");
    assertEquals(Set.of(run(0), run(1)), new Places(project).away());
  }

  private RunStatus status(int number) {
    return project.runs().row(run(number)).orElseThrow().status();
  }

  @Test
  void aRetrySubmitsWhatHasStopped() {
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n");
    answer("sbatch", "8\n");
    in(0, RunStatus.FAILED);
    finish(1);
    assertEquals(1, steering(host()).retry(List.of()));
    assertTrue(calls.contains(List.of("sbatch", "--parsable", "--array=0")), calls.toString());
    assertEquals(RunStatus.QUEUED, status(0));
    assertEquals(RunStatus.FINISHED, status(1));
    assertEquals(List.of(5L, 8L), submissions.read(NAME).arrays());
    assertEquals(Map.of(), submissions.read(NAME).ended());
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n8|0|PENDING|None\n");
    assertEquals(List.of(Phase.WAITING, Phase.RUNNING), phases(look()));
    assertEquals(0, steering(host()).retry(List.of()));
    assertThrows(BadInputException.class, () -> steering(host()).retry(List.of(1)));
    assertThrows(BadInputException.class, () -> steering(host()).retry(List.of(2)));
  }

  /** A project may come from somebody else, and its script with it. */
  @Test
  void whatARetrySubmitsIsTheUsersAndNeverTheProjects() {
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n");
    answer("sbatch", "8\n");
    steering(host()).retry(List.of());
    List<String> scripts = read.stream().filter(text -> text.startsWith("#!")).toList();
    assertFalse(scripts.isEmpty());
    for (String script : scripts) {
      assertTrue(script.contains("ulimit -c 0\n"), script);
      assertTrue(script.contains("/opt/absorb/bin/absorb cluster work . " + NAME), script);
      assertFalse(script.contains("of-somebody-else"), script);
    }
  }

  @Test
  void aClusterThatTheUserDoesNotKnowIsRetriedNowhere() {
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n");
    clusters = new Clusters(folder.resolve("empty"));
    BadInputException refused =
        assertThrows(BadInputException.class, () -> steering(host()).retry(List.of()));
    assertTrue(refused.getMessage().contains("hpc"), refused.getMessage());
    assertTrue(calls.stream().noneMatch(call -> call.contains("--parsable")), calls.toString());
  }

  @Test
  void aRefusedRetryLeavesAllAsItWas() {
    answer("squeue", "5|0|TIMEOUT|TimeLimit\n5|1|RUNNING|None\n");
    in(0, RunStatus.FAILED);
    answers.put("sbatch", new Host.Answer(1, "", "sbatch: error: no such account\n"));
    BadInputException refused =
        assertThrows(BadInputException.class, () -> steering(host()).retry(List.of()));
    assertEquals("Slurm refuses: no such account", refused.getMessage());
    assertEquals(RunStatus.FAILED, status(0));
    assertEquals(List.of(5L), submissions.read(NAME).arrays());
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    Path file = folder.resolve("p/cluster/" + NAME + "/submission.json");
    for (String text :
        List.of(
            "{}",
            "{\"absorb\": 1, \"tasks\": [3]}",
            "{\"absorb\": 1, \"tasks\": [{\"runs\": [\"x\"]}]}",
            "{\"absorb\": 1, \"arrays\": [\"a\"]}",
            "{\"absorb\": 1, \"ended\": {\"a\": 1}}")) {
      Files.writeString(file, text);
      BadInputException refused =
          assertThrows(BadInputException.class, () -> submissions.read(NAME), text);
      assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    }
    assertThrows(BadInputException.class, () -> submissions.read("../../x"));
  }
}
