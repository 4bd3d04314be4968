/** The master curve as a Gaussian process: likelihoods, and what new data would tell. */
package org.absorb.analysis.fss.internal.gp;
