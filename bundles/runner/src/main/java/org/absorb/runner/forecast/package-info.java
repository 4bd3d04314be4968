/**
 * What experiments will take before they are run: time, disk and memory, from short trials of the
 * engine and from what finished runs took.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.forecast;
