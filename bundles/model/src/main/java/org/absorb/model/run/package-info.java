/** Values of runs: identity, seeds, states, what a log holds. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.run;
