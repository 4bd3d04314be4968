/** The paper's estimator: random displacements. */
package org.absorb.analysis.flatness.internal.sampling;
