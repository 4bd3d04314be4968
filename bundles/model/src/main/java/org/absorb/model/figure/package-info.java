/**
 * Figures as values: what is drawn, without how. Analyses make them, the command line and the
 * window draw them with the same code.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.figure;
