package org.jzy3d.maths;

/** The box that something drawn lies in. */
public class BoundingBox3d {

  public BoundingBox3d(float xmin, float xmax, float ymin, float ymax, float zmin, float zmax) {}
}
