package org.absorb.spi.exchange;

import org.absorb.spi.Provider;

/**
 * The extension kind "importer".
 *
 * @param <P> the parameters
 */
public interface ImporterProvider<P extends Record> extends Provider<P, Importer> {}
