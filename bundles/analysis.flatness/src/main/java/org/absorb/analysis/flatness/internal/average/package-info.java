/** Energies of pairs averaged over Gaussian displacements, exactly. */
package org.absorb.analysis.flatness.internal.average;
