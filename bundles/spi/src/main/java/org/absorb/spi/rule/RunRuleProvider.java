package org.absorb.spi.rule;

import org.absorb.spi.Provider;

/**
 * The extension kind "rule". Rules are made with their defaults: every parameter has one.
 *
 * @param <P> the parameters
 */
public interface RunRuleProvider<P extends Record> extends Provider<P, RunRule> {}
