package org.absorb.runner.forecast;

import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What is left to compute will take.
 *
 * @param runs how many have to be computed, or gone on with
 * @param found how many are there
 * @param steps particle steps to do, at most
 * @param work seconds of one worker; not-a-number if nothing is known and nothing could be tried
 * @param seconds until all is done, with so many workers as were asked about, on a machine that
 *     does nothing else; not-a-number as {@code work}
 * @param disk bytes in the folders of these runs
 * @param memory bytes of the largest process
 * @param told cells whose time finished runs told
 * @param tried cells whose time was tried out
 */
public record Forecast(
    int runs,
    int found,
    double steps,
    double work,
    double seconds,
    long disk,
    long memory,
    int told,
    int tried) {

  /** As {@code absorb forecast --json} prints it. */
  public Tree tree() {
    return Tree.EMPTY
        .with("runs", Value.of(runs))
        .with("found", Value.of(found))
        .with("particleSteps", Value.of(steps))
        .with("workSeconds", Value.of(work))
        .with("seconds", Value.of(seconds))
        .with("diskBytes", Value.of(disk))
        .with("memoryBytes", Value.of(memory))
        .with("cellsTold", Value.of(told))
        .with("cellsTried", Value.of(tried));
  }
}
