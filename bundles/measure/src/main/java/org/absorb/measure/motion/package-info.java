/** How far particles of a run moved: mean square displacements from its log, or from its frames. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure.motion;
