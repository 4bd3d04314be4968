/** The queue: what runs were asked for, in which order. How far they are is in the journals. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.store.queue;
