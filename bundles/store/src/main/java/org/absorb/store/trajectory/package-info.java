/**
 * The frames a run keeps: {@code trajectory.gsd} in two and three dimensions (single precision, for
 * OVITO, freud and HOOMD), a file {@code frames/K.npz} a frame beyond and for imported runs (double
 * precision, for numpy). Frames k &lt; c are on disk before the checkpoint at c is; a run that goes
 * on from there cuts all others, so that the files are those of an uninterrupted run to the byte.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.store.trajectory;
