/** The structure factor: wave vectors of a box and direct sums over them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure.wave;
