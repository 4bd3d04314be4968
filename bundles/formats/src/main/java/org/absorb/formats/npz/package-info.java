/**
 * Arrays in files that numpy reads: {@code numpy.load("final.npz")["position"]}. Only what states
 * need: little endian int32, int64, float64 and bytes, in C order, uncompressed, with the checksums
 * of the zip format, so that a torn or altered file is found out.
 *
 * <p>Frames are the arrays step (F), box (d), radius (N), position (F, d, N) and image (F, d, N).
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.formats.npz;
