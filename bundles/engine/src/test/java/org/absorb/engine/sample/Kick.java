package org.absorb.engine.sample;

import org.absorb.model.parameter.Parameter;

/** What the plainest scheme is set by. */
public record Kick(@Parameter(min = 0) double kick) {}
