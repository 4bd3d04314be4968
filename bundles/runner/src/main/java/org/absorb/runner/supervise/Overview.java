package org.absorb.runner.supervise;

import java.util.List;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.work.Event;
import org.absorb.store.journal.RunRow;

/**
 * How the work stands.
 *
 * @param done runs that need nothing more, of those this supervisor has seen
 * @param total runs it has seen
 * @param failed of those done
 * @param running by its own workers
 * @param elsewhere runs that other processes compute
 * @param secondsLeft an estimate; not-a-number while there is none
 * @param hands what it works with
 */
public record Overview(
    int done,
    int total,
    int failed,
    List<Running> running,
    int elsewhere,
    double secondsLeft,
    Hands hands) {

  public Overview {
    running = List.copyOf(running);
  }

  static Overview of(
      List<RunRow> seen,
      List<WorkerProcess> workers,
      int elsewhere,
      double secondsLeft,
      Hands hands) {
    int open = 0;
    int failed = 0;
    for (RunRow row : seen) {
      open += row.status() == RunStatus.QUEUED || row.status() == RunStatus.RUNNING ? 1 : 0;
      failed += row.status() == RunStatus.FAILED ? 1 : 0;
    }
    List<Running> running =
        workers.stream().filter(worker -> worker.item() != null).map(Running::of).toList();
    return new Overview(
        seen.size() - open, seen.size(), failed, running, elsewhere, secondsLeft, hands);
  }

  /**
   * A run that is computed.
   *
   * @param rate steps a second; 0 while not known
   */
  public record Running(RunId id, String experiment, int replica, long step, long of, double rate) {

    private static Running of(WorkerProcess worker) {
      Item item = worker.item();
      Event last = worker.last();
      return new Running(
          item.id(),
          item.experiment(),
          item.replica(),
          last == null ? 0 : last.step(),
          last == null ? item.steps() : last.of(),
          last == null ? 0 : last.rate());
    }

    /** Seconds to its last step; not-a-number while not known. */
    public double secondsLeft() {
      return rate > 0 ? (of - step) / rate : Double.NaN;
    }
  }
}
