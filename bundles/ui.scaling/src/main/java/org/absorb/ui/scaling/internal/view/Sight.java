package org.absorb.ui.scaling.internal.view;

import java.util.Optional;

/**
 * How the plots are looked at.
 *
 * @param logX whether the scaled distance is on a logarithmic axis, where only what lies above the
 *     critical point has a place
 * @param logY whether the quantity is; empty: as it spans
 * @param errors whether error bars are drawn
 */
public record Sight(boolean logX, Optional<Boolean> logY, boolean errors) {

  public static final Sight USUAL = new Sight(false, Optional.empty(), true);
}
