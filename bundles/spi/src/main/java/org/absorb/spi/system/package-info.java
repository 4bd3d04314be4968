/** What a system starts from: initial positions and radii. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.system;
