/** Laws fitted to measured points, with the errors of what they say. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure.fit;
