package org.absorb.spi;

/** The parameters of an extension that has none. */
public record NoParameters() {}
