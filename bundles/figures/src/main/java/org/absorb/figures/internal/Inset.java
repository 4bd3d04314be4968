package org.absorb.figures.internal;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.absorb.figures.PanelArea;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Panel;

/**
 * A panel inside another: the same drawing, smaller, where no points lie, as large as there is
 * room: in a corner, else between two.
 */
final class Inset {

  /** Its share of the data's width and height, axes included. */
  private static final double[] SHARES = {0.56, 0.52, 0.48, 0.44, 0.4};

  /** How much smaller letters, lines and markers are. */
  private static final double SCALE = 0.8;

  private static final double AWAY = 6;

  /** Narrower ones show nothing. */
  private static final double LEAST = 90;

  private Inset() {}

  /** Where it is drawn: inside the axes of the panel around it. */
  static Rectangle2D place(Panel around, PanelArea area) {
    Rectangle2D best = null;
    int fewest = Integer.MAX_VALUE;
    for (double share : SHARES) {
      for (Rectangle2D place : places(area.data(), share)) {
        int hits = Crowd.in(place, 8, around, area);
        if (hits < fewest) {
          fewest = hits;
          best = place;
        }
      }
    }
    return best;
  }

  /** The corners first. */
  private static List<Rectangle2D> places(Rectangle2D data, double share) {
    double width = share * data.getWidth();
    double height = share * data.getHeight();
    double[] x = {data.getMaxX() - width - AWAY, data.getX() + AWAY, data.getCenterX() - width / 2};
    double[] y = {
      data.getY() + AWAY, data.getMaxY() - height - AWAY, data.getCenterY() - height / 2
    };
    List<Rectangle2D> places = new ArrayList<>();
    for (int[] at : new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {2, 1}, {0, 2}, {1, 2}}) {
      places.add(new Rectangle2D.Double(x[at[0]], y[at[1]], width, height));
    }
    return places;
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
