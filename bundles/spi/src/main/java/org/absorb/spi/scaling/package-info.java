/** Finite-size scaling of any curves, offered to the command line and the window. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.scaling;
