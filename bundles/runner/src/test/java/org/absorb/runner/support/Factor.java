package org.absorb.runner.support;

import org.absorb.model.parameter.Parameter;

/** How an analysis counts. */
public record Factor(@Parameter(min = 0, byDefault = "2") double factor) {}
