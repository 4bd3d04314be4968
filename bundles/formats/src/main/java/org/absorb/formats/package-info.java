/**
 * Files of frames that other tools read and write: GSD (schema {@code hoomd}), extended XYZ, CSV
 * and NPZ. {@link org.absorb.formats.Format} is the way in. Plain Java over files: any bundle may
 * use it, a plugin's importer too.
 *
 * <p>Lengths are in the unit of the file; a frame that is to be compared with ours is brought to
 * diameters by {@link org.absorb.formats.Units}. Reading keeps one frame in memory and believes no
 * size that the file does not hold.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.formats;
