/**
 * What of a frame is seen: which spheres touch, in which colours, and which are left out. Lengths
 * are in diameters; everything is immutable and of any thread.
 */
package org.absorb.scene.packing;
