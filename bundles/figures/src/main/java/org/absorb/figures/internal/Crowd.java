package org.absorb.figures.internal;

import java.awt.geom.Rectangle2D;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;

/** How crowded a part of a panel is: what stands inside looks for room by it. */
final class Crowd {

  private Crowd() {}

  /** How many points, or pieces of the lines between them, lie in a place or near it. */
  static int in(Rectangle2D place, double near, Panel panel, PanelArea area) {
    Rectangle2D wide =
        new Rectangle2D.Double(
            place.getX() - near,
            place.getY() - near,
            place.getWidth() + 2 * near,
            place.getHeight() + 2 * near);
    int hits = 0;
    for (Curve curve : panel.curves()) {
      for (int i = 0; i < curve.x().length; i++) {
        double x = area.pixelX(curve.x()[i]);
        double y = area.pixelY(curve.y()[i]);
        boolean joined = curve.line() && i > 0;
        if (wide.contains(x, y)
            || joined
                && wide.intersectsLine(
                    area.pixelX(curve.x()[i - 1]), area.pixelY(curve.y()[i - 1]), x, y)) {
          hits++;
        }
      }
    }
    return hits;
  }
}
