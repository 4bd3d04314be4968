/**
 * Extended XYZ, as ASE and OVITO write it: for each frame the number of particles, a line of {@code
 * key=value} with {@code Lattice}, {@code Properties} and {@code pbc}, and a line a particle.
 *
 * <p>Written with the columns species (X), pos, radius and image, in two dimensions with a third
 * coordinate of 0 and a third axis that is not periodic; numbers are as short as they read back.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.formats.xyz;
