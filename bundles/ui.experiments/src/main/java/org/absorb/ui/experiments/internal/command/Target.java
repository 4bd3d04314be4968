package org.absorb.ui.experiments.internal.command;

import java.util.List;
import java.util.Optional;

/** Which project a command is for. */
final class Target {

  private Target() {}

  /**
   * The project that is picked while it is open; else the first there is, but only where no
   * experiment is named: an experiment of another project may have the same name.
   *
   * @param <P> a project
   */
  static <P> Optional<P> of(Optional<P> picked, boolean named, List<P> open) {
    Optional<P> here = picked.filter(open::contains);
    return here.isPresent() || named ? here : open.stream().findFirst();
  }
}
