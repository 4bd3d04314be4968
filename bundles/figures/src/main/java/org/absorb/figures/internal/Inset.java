package org.absorb.figures.internal;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Panel;

/** A panel inside another: the same drawing, smaller, in the corner with the fewest points. */
final class Inset {

  /** Its share of the data's width and height, axes included. */
  private static final double WIDTH = 0.52;

  private static final double HEIGHT = 0.52;

  /** How much smaller letters, lines and markers are. */
  private static final double SCALE = 0.8;

  private static final double AWAY = 6;

  /** Narrower ones show nothing. */
  private static final double LEAST = 90;

  private Inset() {}

  /** Where it is drawn: inside the axes of the panel around it. */
  static Rectangle2D place(Panel around, PanelArea area) {
    Rectangle2D data = area.data();
    double width = WIDTH * data.getWidth();
    double height = HEIGHT * data.getHeight();
    Rectangle2D best = null;
    int fewest = Integer.MAX_VALUE;
    for (boolean right : new boolean[] {true, false}) {
      for (boolean top : new boolean[] {true, false}) {
        Rectangle2D place =
            new Rectangle2D.Double(
                right ? data.getMaxX() - width - AWAY : data.getX() + AWAY,
                top ? data.getY() + AWAY : data.getMaxY() - height - AWAY,
                width,
                height);
        int hits = Crowd.in(place, 2, around, area);
        if (hits < fewest) {
          fewest = hits;
          best = place;
        }
      }
    }
    return best;
  }

  static void draw(Graphics2D g, Panel around, PanelArea area, Theme theme) {
    Rectangle2D place = place(around, area);
    if (around.inset().isEmpty() || place.getWidth() < LEAST) {
      return;
    }
    g.setPaint(theme.ground()); // neither grid nor marks run through it
    g.fill(place);
    AffineTransform before = g.getTransform();
    g.translate(place.getX(), place.getY());
    g.scale(SCALE, SCALE);
    Rectangle2D inner =
        new Rectangle2D.Double(0, 0, place.getWidth() / SCALE, place.getHeight() / SCALE);
    new PanelDrawing(around.inset().get(), inner, AWAY, theme).draw(g);
    g.setTransform(before);
  }
}
