package org.absorb.runner.slurm;

/**
 * How a task stands.
 *
 * @param number in its submission, from 0
 * @param state in Slurm's words, such as {@code TIMEOUT}; empty if nobody knows any more
 * @param reason why it waits or failed, in Slurm's words; may be empty
 * @param runs how many it has
 * @param finished of these
 * @param failed of these
 * @param share of its steps that is computed, 0 to 1
 * @param seconds that it is to take, by the forecast; not-a-number if not known
 */
public record TaskView(
    int number,
    Phase phase,
    String state,
    String reason,
    int runs,
    int finished,
    int failed,
    double share,
    double seconds) {

  /** Where it is on its way. */
  public enum Phase {
    /** It waits for its turn, the first or a further one. */
    WAITING,
    RUNNING,
    /** All its runs are finished. */
    DONE,
    /** It has ended with something left: a retry goes on from the checkpoints. */
    STOPPED
  }

  /** Whether nothing comes of it by itself any more. */
  public boolean isOver() {
    return phase == Phase.DONE || phase == Phase.STOPPED;
  }
}
