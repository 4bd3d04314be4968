package org.absorb.spi.scheme;

import org.absorb.spi.Provider;

/**
 * The extension kind "scheme". The key {@code potential} belongs to the engine and is not declared
 * here.
 *
 * @param <P> the parameters
 */
public interface SchemeProvider<P extends Record> extends Provider<P, Scheme> {}
