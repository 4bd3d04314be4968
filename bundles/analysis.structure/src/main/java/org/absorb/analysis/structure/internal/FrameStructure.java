package org.absorb.analysis.structure.internal;

import java.util.Optional;
import org.absorb.analysis.structure.internal.pair.RadialDistribution;
import org.absorb.analysis.structure.internal.window.NumberVariance;
import org.absorb.measure.order.BondOrder;

/**
 * What was measured of one frame.
 *
 * @param factor shell averages of S(k)
 * @param pairs g(r)
 * @param variance of the number in windows
 * @param order in two and three dimensions
 */
record FrameStructure(
    double[] factor,
    RadialDistribution pairs,
    NumberVariance variance,
    Optional<BondOrder> order) {}
