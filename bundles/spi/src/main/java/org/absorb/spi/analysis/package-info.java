/** Analyses: from run data to values with errors, findings, proposals and figures. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.analysis;
