package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import org.absorb.model.run.RunId;

/**
 * A change while it was played: from that step on another specification holds.
 *
 * @param step of the configuration that is the first under the new one
 * @param path of the field
 * @param run the identity of a first replica of the new specification
 */
public record Fork(long step, String path, BigDecimal from, BigDecimal to, RunId run) {}
