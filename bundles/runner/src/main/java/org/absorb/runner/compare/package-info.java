/**
 * What differs between runs, and what came of it: {@link org.absorb.runner.compare.Contrast} reads
 * the sides of a comparison and says in which parameters they differ, what was measured, by how
 * many standard errors it differs from the baseline, and what keeps the sides from being
 * comparable.
 *
 * <p>The result of a cell is the mean over its finished runs, each averaged over its rows after the
 * transient, with the standard error over runs; the result of one run has the error of batch means.
 * Errors of a difference add in squares.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.compare;
