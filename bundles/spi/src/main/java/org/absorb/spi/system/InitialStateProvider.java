package org.absorb.spi.system;

import org.absorb.spi.Provider;

/**
 * The extension kind "initial".
 *
 * @param <P> the parameters
 */
public interface InitialStateProvider<P extends Record> extends Provider<P, InitialState> {}
