/** Bond order: whether a packing has crystallised. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure.order;
