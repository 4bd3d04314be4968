package org.absorb.spi.potential;

import org.absorb.spi.Provider;

/**
 * The extension kind "potential".
 *
 * @param <P> the parameters
 */
public interface PotentialProvider<P extends Record> extends Provider<P, Potential> {}
