package org.absorb.spi.analysis;

import org.absorb.spi.Provider;

/**
 * The extension kind "analysis".
 *
 * @param <P> the parameters
 */
public interface AnalysisProvider<P extends Record> extends Provider<P, Analysis> {}
