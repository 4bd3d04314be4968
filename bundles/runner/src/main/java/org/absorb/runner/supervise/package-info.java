/**
 * {@code absorb run}: works off a project's queue with worker processes, follows their events,
 * writes the journal and takes orders. Any number of supervisors may work on one project: the lock
 * of each run decides who computes it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.supervise;
