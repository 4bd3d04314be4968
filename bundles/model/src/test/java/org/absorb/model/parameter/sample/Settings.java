package org.absorb.model.parameter.sample;

import java.util.List;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Parameter;

/** One component of every type. */
public record Settings(
    @Parameter(symbol = "alpha", min = 0, minOpen = true, max = 1) double rate,
    @Parameter(min = 1, byDefault = "100") int particles,
    @Parameter(byDefault = "\"allAtOnce\"") Batch batch,
    @Parameter(key = "transient", byDefault = "false") boolean transientSteps,
    @Parameter Group group,
    @Parameter(kind = "potential", byDefault = "{\"type\":\"linear\"}") Component potential,
    @Parameter(kind = "observable", byDefault = "[]") List<Component> observe) {

  /** A choice. */
  public enum Batch {
    PROBABILISTIC,
    ALL_AT_ONCE
  }

  /** A group. */
  public record Group(@Parameter(min = 1, byDefault = "10") long every) {}
}
