/** Files of other tools: what is written for them, and what is read of theirs. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.exchange;
