package org.absorb.spi.scaling;

import org.absorb.model.analysis.Result;
import org.absorb.model.scaling.ScalingFit;

/**
 * A fit and what speaks for and against it.
 *
 * @param fit the best collapse
 * @param result values, findings and figures; no proposals
 */
public record ScalingStudy(ScalingFit fit, Result result) {}
