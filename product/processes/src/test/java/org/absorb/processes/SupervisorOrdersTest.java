package org.absorb.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Orders;
import org.absorb.runner.Plan;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Instruction;
import org.absorb.runner.supervise.Overview;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Experiments;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.Test;

/** What is asked of a supervisor while it works. */
class SupervisorOrdersTest extends Supervised {

  @Test
  void runsPauseResumeCancelAndRetry() throws Exception {
    project.save(Experiments.active(ENDLESS, 2));
    Plan.of(project, List.of(), catalog).enqueue();
    List<RunId> ids = project.runs().rows().stream().map(RunRow::id).toList();
    CompletableFuture<Summary> summary =
        CompletableFuture.supplyAsync(() -> supervise(Watcher.NONE));
    Orders orders = new Orders(project);
    until(() -> status(ids.get(0)) == RunStatus.RUNNING && status(ids.get(1)) == RunStatus.RUNNING);
    until(() -> project.run(ids.get(0)).record().isPresent()); // begun, so there is a state to keep
    orders.pause(ids.subList(0, 1));
    until(() -> status(ids.get(0)) == RunStatus.PAUSED);
    assertTrue(Files.exists(project.run(ids.get(0)).file("checkpoint.npz")));
    assertTrue(orders.resume(ids.subList(0, 1)));
    until(() -> status(ids.get(0)) == RunStatus.RUNNING);
    orders.cancel(ids.subList(1, 2));
    until(() -> status(ids.get(1)) == RunStatus.CANCELLED);
    assertTrue(orders.retry(ids.subList(1, 2)));
    until(() -> status(ids.get(1)) == RunStatus.RUNNING);
    orders.stop();
    assertTrue(summary.get(60, TimeUnit.SECONDS).interrupted());
    assertEquals(RunStatus.PAUSED, status(ids.get(0)));
    assertEquals(RunStatus.PAUSED, status(ids.get(1)));
    assertFalse(orders.all(Instruction.CANCEL));
    assertEquals(RunStatus.CANCELLED, status(ids.get(0)));
    assertEquals(0, Plan.of(project, List.of(), catalog).enqueue());
    assertFalse(orders.all(Instruction.RETRY));
    assertEquals(RunStatus.QUEUED, status(ids.get(0)));
  }

  /** Workers and threads are changed while runs are computed: none is lost, and no bit of them. */
  @Test
  void handsAreChangedWhileTheyWork() throws Exception {
    project.save(Experiments.active(LONG, 4));
    RunRecord whole = uninterrupted(LONG);
    Plan.of(project, List.of(), catalog).enqueue();
    List<Overview> told = java.util.Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Summary> summary = CompletableFuture.supplyAsync(() -> supervise(told::add));
    until(() -> told.stream().anyMatch(overview -> overview.running().size() == 2));
    assertTrue(new Orders(project).work(new Hands(1, 2)));
    until(() -> last(told).hands().equals(new Hands(1, 2)) && last(told).running().size() == 1);
    assertTrue(new Orders(project).work(new Hands(3, 1)));
    until(() -> last(told).running().size() == 3 || summary.isDone());
    Summary done = summary.get(120, TimeUnit.SECONDS);
    assertEquals(4, done.count(RunStatus.FINISHED), done.rows().toString());
    RunRecord record = project.run(whole.id()).record().orElseThrow();
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
    assertFalse(new Orders(project).work(new Hands(1, 1)), "nobody is at work");
  }

  private static Overview last(List<Overview> told) {
    return told.get(told.size() - 1);
  }

  @Test
  void whatIsOrderedAtTheVeryEndIsObeyed() {
    project.save(Experiments.active(200, 1));
    project.save(Experiments.active(200, 1).seeded(8).named("other"));
    Plan.of(project, List.of(), catalog).enqueue();
    List<RunId> ids = project.runs().rows().stream().map(RunRow::id).toList();
    Orders orders = new Orders(project);
    assertFalse(orders.resume(ids));
    orders.pause(ids.subList(0, 1));
    Summary summary =
        supervise(
            new Watcher() {
              @Override
              public void at(Overview overview) {}

              @Override
              public void changed(RunRow row) {
                if (row.status() == RunStatus.FINISHED && row.id().equals(ids.get(1))) {
                  assertTrue(orders.resume(ids.subList(0, 1)));
                }
              }
            });
    assertEquals(2, summary.count(RunStatus.FINISHED));
    assertEquals(0, summary.unfinished());
  }

  @Test
  void runsThatAreQueuedMeanwhileAreComputedToo() {
    project.save(Experiments.active(200, 1));
    Plan.of(project, List.of(), catalog).enqueue();
    Summary summary =
        supervise(
            new Watcher() {
              private boolean more;

              @Override
              public void at(Overview overview) {}

              @Override
              public void changed(RunRow row) {
                if (row.status() == RunStatus.RUNNING && !more) {
                  more = true;
                  project.save(Experiments.active(200, 2));
                  Plan.of(project, List.of(), catalog).enqueue();
                }
              }
            });
    assertEquals(2, summary.count(RunStatus.FINISHED));
  }
}
