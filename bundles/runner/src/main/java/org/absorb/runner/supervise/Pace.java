package org.absorb.runner.supervise;

import java.util.Collection;
import java.util.List;
import org.absorb.runner.work.Event;

/**
 * Estimates how long the work takes, from the particle steps a second that workers have made. One
 * thread.
 */
final class Pace {

  private static final double WEIGHT = 0.05;

  private double speed = Double.NaN;

  void heard(Item item, Event event) {
    if (event.type() == Event.Type.PROGRESS && event.rate() > 0) {
      double now = event.rate() * item.size();
      speed = Double.isNaN(speed) ? now : (1 - WEIGHT) * speed + WEIGHT * now;
    }
  }

  /**
   * Seconds until all is done; not-a-number while no worker has said how fast it is.
   *
   * @param workers how many there may be
   */
  double secondsLeft(List<Item> waiting, Collection<WorkerProcess> running, int workers) {
    double work = 0;
    for (Item item : waiting) {
      work += item.steps() * item.size();
    }
    int busy = 0;
    for (WorkerProcess worker : running) {
      if (worker.item() != null) {
        long step = worker.last() == null ? 0 : worker.last().step();
        work += Math.max(0, worker.item().steps() - step) * worker.item().size();
        busy++;
      }
    }
    int hands = Math.max(1, Math.min(workers, busy + waiting.size()));
    return work == 0 ? 0 : work / speed / hands;
  }
}
