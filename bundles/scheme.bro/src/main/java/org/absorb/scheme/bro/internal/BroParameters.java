package org.absorb.scheme.bro.internal;

import org.absorb.model.parameter.Parameter;

/** What both kinds of biased random organization are set by. */
public record BroParameters(
    @Parameter(
            symbol = "epsilon",
            unit = "D",
            min = 0,
            minOpen = true,
            max = 100,
            logarithmic = true)
        double kickSize) {

  /** A kick is {@code 2 epsilon u f n}: with the linear potential's f = 1/2 it is epsilon u n. */
  double factor() {
    return 2 * kickSize;
  }
}
