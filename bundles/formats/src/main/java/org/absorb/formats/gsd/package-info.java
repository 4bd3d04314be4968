/**
 * GSD files, version 2, schema {@code hoomd} (glotzerlab, "GSD file layer" and "HOOMD schema"): a
 * header of 256 bytes, an index of entries of 32 bytes sorted by frame and name, a list of names,
 * and chunks of data. Everything is little endian. HOOMD-blue, OVITO and freud read them.
 *
 * <p>Written are the chunks configuration/step, dimensions and box, particles/N, diameter, position
 * and image; from the second frame on only step, position and image, the others being those of the
 * first. Positions are single precision and counted from the centre of the box, as the schema
 * wants.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.formats.gsd;
