package org.absorb.model.experiment;

import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;

/**
 * A later stage of a run: the same particles under other dynamics. In files {@code {"from": 4000,
 * "dynamics": {"learningRate": 0.01}}}: what is written of the dynamics is changed in those of the
 * stage before; with a {@code type} they are written anew.
 *
 * @param from its first step: the first move under its dynamics is move {@code from}
 * @param dynamics complete, the potential among them
 */
public record Stage(
    @Parameter(unit = "step", min = 1, max = 1e15, sweepable = false) long from,
    @Parameter(kind = DYNAMICS) Component dynamics) {

  /** The kind of component that is a scheme with its potential. */
  public static final String DYNAMICS = "dynamics";
}
