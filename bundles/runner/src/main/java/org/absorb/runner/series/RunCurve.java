package org.absorb.runner.series;

/**
 * A column of one run's log against step. The arrays are the caller's.
 *
 * @param step ascending
 * @param value as many; not-a-number where the log has none
 */
public record RunCurve(long[] step, double[] value) {}
