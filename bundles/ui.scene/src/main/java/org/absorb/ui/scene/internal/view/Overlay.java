package org.absorb.ui.scene.internal.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.absorb.figures.Fonts;
import org.absorb.model.text.Numbers;
import org.absorb.scene.Camera;
import org.absorb.scene.packing.Legend;

/**
 * What stands over the picture: what the colours mean, below at the right, and where the axes
 * point, below at the left.
 *
 * @param title of the legend: what it is of, with its unit; empty where the classes say it
 * @param names of the classes; none of a ramp
 * @param axes their names, as many as are seen
 */
public record Overlay(Legend legend, String title, List<String> names, List<String> axes) {

  private static final int MARGIN = 14;
  private static final int LINE = 20;
  private static final int DOT = 11;
  private static final int RAMP_WIDTH = 150;
  private static final int RAMP_HEIGHT = 10;
  private static final int AXIS = 30;
  private static final int VEIL = 0xB0;

  /** The letters of axes are set off by so much of an axis's length. */
  private static final double LETTER = 1.38;

  private static final Font PLAIN = Fonts.plain(Fonts.LABEL);
  private static final Font SMALL = Fonts.plain(Fonts.TICK);

  /**
   * Draws it.
   *
   * @param zoom pixels in a point
   */
  void draw(BufferedImage picture, double zoom, SceneTheme theme, Camera camera) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(zoom, zoom);
    double width = picture.getWidth() / zoom;
    double height = picture.getHeight() / zoom;
    double left = width;
    if (legend instanceof Legend.Classes classes) {
      left = classes(g, classes, theme, width, height);
    } else if (legend instanceof Legend.Ramp ramp) {
      left = ramp(g, ramp, theme, width, height);
    }
    int side = 2 * (MARGIN + AXIS + 8);
    tripod(g, theme, camera, left < side ? side : height); // on top, or below
    g.dispose();
  }

  /** Where it begins. */
  private double classes(
      Graphics2D g, Legend.Classes classes, SceneTheme theme, double width, double height) {
    g.setFont(PLAIN);
    int widest =
        names.stream().mapToInt(name -> g.getFontMetrics().stringWidth(name)).max().orElse(0);
    double x = width - MARGIN - widest;
    double y = height - MARGIN - LINE * (classes.entries().size() - 1);
    for (int i = 0; i < names.size(); i++) {
      g.setColor(new Color(classes.entries().get(i).colour()));
      g.fill(new Ellipse2D.Double(x - DOT - 8, y - DOT + 1, DOT, DOT));
      words(g, names.get(i), x, y, theme);
      y += LINE;
    }
    return x - DOT - 8;
  }

  /** Where it begins. */
  private double ramp(
      Graphics2D g, Legend.Ramp ramp, SceneTheme theme, double width, double height) {
    double left = width - MARGIN - RAMP_WIDTH;
    double top = height - MARGIN - LINE - RAMP_HEIGHT + 4;
    int steps = ramp.colours().size();
    for (int i = 0; i < steps; i++) {
      double from = left + (double) RAMP_WIDTH * i / steps;
      g.setColor(new Color(ramp.colours().get(i)));
      g.fill(new Rectangle2D.Double(from, top, left + RAMP_WIDTH - from, RAMP_HEIGHT));
    }
    g.setFont(PLAIN);
    words(g, title, width - MARGIN - g.getFontMetrics().stringWidth(title), top - 7, theme);
    g.setFont(SMALL);
    boolean range = ramp.high() > ramp.low();
    for (int tick = 0; tick <= (range ? 2 : 0); tick++) {
      double share = tick / 2.0;
      String text = Numbers.significant(ramp.low() + share * (ramp.high() - ramp.low()));
      int wide = g.getFontMetrics().stringWidth(text);
      double x = left + share * RAMP_WIDTH - share * wide;
      words(g, text, x, top + RAMP_HEIGHT + 14, theme);
    }
    return left;
  }

  /** Text that can be read over anything. */
  private static void words(Graphics2D g, String text, double x, double y, SceneTheme theme) {
    g.setColor(new Color(VEIL << 24 | theme.ground(), true));
    var box = g.getFontMetrics().getStringBounds(text, g);
    g.fill(new Rectangle2D.Double(x - 3, y + box.getY(), box.getWidth() + 6, box.getHeight()));
    g.setColor(theme.figures().text());
    g.drawString(text, (float) x, (float) y);
  }

  private void tripod(Graphics2D g, SceneTheme theme, Camera camera, double floor) {
    double[] m = camera.rotation().matrix();
    double x = MARGIN + AXIS + 8;
    double y = floor - MARGIN - AXIS - 8;
    g.setFont(Fonts.plain(Fonts.LABEL).deriveFont(Font.ITALIC));
    g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int axis = 0; axis < axes.size(); axis++) {
      double right = m[axis] * AXIS;
      double up = m[3 + axis] * AXIS;
      g.setColor(theme.figures().text());
      if (Math.hypot(right, up) > 3) {
        g.draw(new Line2D.Double(x, y, x + right, y - up));
        String name = axes.get(axis);
        int wide = g.getFontMetrics().stringWidth(name);
        g.drawString(
            name, (float) (x + LETTER * right - wide / 2.0), (float) (y - LETTER * up + 4));
      }
    }
  }
}
