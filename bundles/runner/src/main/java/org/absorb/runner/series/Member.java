package org.absorb.runner.series;

import org.absorb.model.run.RunId;

/**
 * A replica that takes part in a mean.
 *
 * @param absorbed whether it ended because nothing overlapped any more, so that its last row holds
 *     for ever
 */
public record Member(RunId id, boolean absorbed) {}
