package org.absorb.runner.supervise;

/**
 * How much of a machine works on a queue.
 *
 * @param workers processes at a time, 1 to {@value #MOST}
 * @param threads of each run, 1 to {@value #MOST}
 */
public record Hands(int workers, int threads) {

  public static final int MOST = 1024;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Hands {
    if (workers < 1 || workers > MOST || threads < 1 || threads > MOST) {
      throw new IllegalArgumentException("workers and threads are 1 to " + MOST);
    }
  }
}
