package org.absorb.ui.scene.internal.view;

import java.util.Optional;
import java.util.OptionalInt;
import org.absorb.model.run.Frame;
import org.absorb.scene.packing.Packing;

/**
 * A packing, and how it is to be seen.
 *
 * @param since the frame that displacements count from
 * @param picked the particle that is picked
 */
public record View(Packing packing, Optional<Frame> since, Settings settings, OptionalInt picked) {

  int dimension() {
    return packing.frame().dimension();
  }
}
