/**
 * The energy landscape around a configuration: its pairs, and their energies averaged exactly over
 * Gaussian displacements.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure.landscape;
