package org.absorb.runner;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;

/**
 * A run to be queued.
 *
 * @param also other experiments that have asked for it
 * @param place where it is handed to; empty: nowhere
 */
record Asked(
    RunId id,
    String experiment,
    Tree coordinates,
    int replica,
    Tree specification,
    List<String> also,
    String place) {

  Asked {
    also = List.copyOf(also);
  }

  /** By one experiment alone. */
  Asked(RunId id, String experiment, Tree coordinates, int replica, Tree specification) {
    this(id, experiment, coordinates, replica, specification, List.of(), "");
  }

  Asked asking(Tree other) {
    return new Asked(id, experiment, coordinates, replica, other, also, place);
  }

  /** For all who asked before, too. It stays where it was handed to. */
  Asked after(Asked before) {
    List<String> others =
        Stream.of(before.also, List.of(before.experiment), also)
            .flatMap(List::stream)
            .filter(name -> !name.equals(experiment))
            .distinct()
            .toList();
    String where = before.place.isEmpty() ? place : before.place;
    return new Asked(id, experiment, coordinates, replica, specification, others, where);
  }
}
