package org.absorb.spi.exchange;

import org.absorb.spi.Provider;

/**
 * The extension kind "exporter".
 *
 * @param <P> the parameters
 */
public interface ExporterProvider<P extends Record> extends Provider<P, Exporter> {}
