package org.absorb.ui.scene.internal.view;

import java.util.Optional;
import java.util.OptionalInt;
import org.absorb.model.run.Frame;
import org.absorb.scene.packing.Packing;
import org.absorb.ui.workbench.length.LengthUnit;
import org.absorb.ui.workbench.length.Lengths;

/**
 * A packing, and how it is to be seen.
 *
 * @param since the frame that displacements count from
 * @param picked the particle that is picked
 * @param lengths in which unit legends are
 */
public record View(
    Packing packing,
    Optional<Frame> since,
    Settings settings,
    OptionalInt picked,
    Lengths lengths) {

  /** With legends in D. */
  public View(Packing packing, Optional<Frame> since, Settings settings, OptionalInt picked) {
    this(packing, since, settings, picked, new Lengths(LengthUnit.DIAMETER));
  }

  int dimension() {
    return packing.frame().dimension();
  }
}
