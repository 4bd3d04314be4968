/** Observables: named numbers of a configuration, written to a run's log. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.observable;
