/** The frames of runs: the last state and the trajectory as one. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.frames;
