package org.absorb.model.analysis;

import org.absorb.model.value.Tree;

/**
 * A measured number.
 *
 * @param name its key: {@code phiC}
 * @param of what it belongs to, as paths and values: {@code {"dynamics.type": "bro.pairwise", ...}}
 * @param value not-a-number where it could not be measured
 * @param error one standard error, or half the bracket it lies in; not-a-number if not known
 * @param unit "1" for a plain number
 */
public record Quantity(String name, Tree of, double value, double error, String unit) {}
