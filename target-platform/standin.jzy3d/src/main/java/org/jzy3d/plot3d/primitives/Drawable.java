package org.jzy3d.plot3d.primitives;

import org.jzy3d.maths.BoundingBox3d;
import org.jzy3d.painters.IPainter;
import org.jzy3d.plot3d.transform.Transform;

/** Something that draws itself with a painter. */
public abstract class Drawable {

  protected BoundingBox3d bbox;

  public abstract void draw(IPainter painter);

  public abstract void applyGeometryTransform(Transform transform);

  public abstract void updateBounds();
}
