package org.absorb.spi.observable;

import org.absorb.spi.Provider;

/**
 * The extension kind "observable".
 *
 * @param <P> the parameters
 */
public interface ObservableProvider<P extends Record> extends Provider<P, Observable> {}
