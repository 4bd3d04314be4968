package org.absorb.model.parameter.sample;

import org.absorb.model.parameter.Parameter;

/** Has no words. */
public record Unlabelled(@Parameter double silent) {}
