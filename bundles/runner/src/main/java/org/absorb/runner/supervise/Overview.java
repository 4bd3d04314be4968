package org.absorb.runner.supervise;

import java.util.List;
import org.absorb.model.run.RunId;

/**
 * How the work stands.
 *
 * @param done runs that need nothing more, of those this supervisor has seen
 * @param total runs it has seen
 * @param failed of those done
 * @param running by its own workers
 * @param elsewhere runs that other processes compute
 * @param secondsLeft an estimate; not-a-number while there is none
 */
public record Overview(
    int done, int total, int failed, List<Running> running, int elsewhere, double secondsLeft) {

  public Overview {
    running = List.copyOf(running);
  }

  /**
   * A run that is computed.
   *
   * @param rate steps a second; 0 while not known
   */
  public record Running(RunId id, String experiment, int replica, long step, long of, double rate) {

    /** Seconds to its last step; not-a-number while not known. */
    public double secondsLeft() {
      return rate > 0 ? (of - step) / rate : Double.NaN;
    }
  }
}
