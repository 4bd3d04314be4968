/**
 * Frames as comma-separated values, a row a particle: {@code k,x,y,z,radius,ix,iy,iz,lx,ly,lz} (the
 * step, the position in the box, the radius, the boxes crossed, the box). The axes are x, y, z, u,
 * v. Only x and y have to be there: a file without k is one frame, without lx it has no box.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.formats.csv;
