package org.absorb.cli.internal.bench;

import org.absorb.model.value.Tree;

/**
 * One thing to time.
 *
 * @param name what it is asked for by
 * @param document the cell's: system and dynamics
 * @param threads how many compute it
 * @param transientSteps steps before anything is timed: the activity has to settle, the compiler
 *     too
 * @param window how many steps are timed at once, again and again from the same state; 0: as many
 *     as take some tenths of a second, one window after the other
 */
public record BenchCase(String name, Tree document, int threads, long transientSteps, long window) {

  public BenchCase(String name, Tree document, long transientSteps) {
    this(name, document, 1, transientSteps, 0);
  }

  BenchCase withThreads(int some) {
    return new BenchCase(name, document, some, transientSteps, window);
  }

  public BenchCase withWindow(long steps) {
    return new BenchCase(name, document, threads, transientSteps, steps);
  }
}
