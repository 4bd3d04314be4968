/** Means with errors: over replicas, and over the blocks of one series. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.statistics;
