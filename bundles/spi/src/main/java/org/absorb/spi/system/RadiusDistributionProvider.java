package org.absorb.spi.system;

import org.absorb.spi.Provider;

/**
 * The extension kind "radii".
 *
 * @param <P> the parameters
 */
public interface RadiusDistributionProvider<P extends Record>
    extends Provider<P, RadiusDistribution> {}
