package org.absorb.observable.standard.internal;

import org.absorb.model.parameter.Parameter;

/** What a displacement is measured from. */
public record Since(
    @Parameter(unit = "step", min = 0, max = 1e15, byDefault = "0", sweepable = false) long from) {

  /** A key that tells columns with other settings apart. */
  String column(String name) {
    return from == 0 ? name : name + "From" + from;
  }
}
