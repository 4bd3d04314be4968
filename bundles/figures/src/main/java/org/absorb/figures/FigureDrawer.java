package org.absorb.figures;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.absorb.figures.internal.Legend;
import org.absorb.figures.internal.Line;
import org.absorb.figures.internal.PanelDrawing;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.MathText;

/**
 * Draws figures: panels side by side, one legend outside the data. Any thread; keeps no state. The
 * same figure in the same size with the same fonts gives the same picture, to the bit.
 */
public final class FigureDrawer {

  private static final double PAD = 12;
  private static final double GAP = 16;
  private static final double TOP = 10;
  private static final double LETTER = 20;

  /** More entries than this stand to the right of a single panel instead of below it. */
  private static final int LONG_LEGEND = 6;

  /** Smaller areas show no legend: the data need the room. */
  private static final double LEAST_FOR_LEGEND = 160;

  /**
   * An image of a figure.
   *
   * @param image {@code TYPE_INT_RGB}
   * @param areas where each panel lies, in logical pixels
   */
  public record Picture(BufferedImage image, List<PanelArea> areas) {}

  /** Draws an image: that of {@link #picture}. */
  public BufferedImage draw(Figure figure, int width, int height, double zoom, Theme theme) {
    return picture(figure, width, height, zoom, theme).image();
  }

  /**
   * Draws an image and tells where its panels lie.
   *
   * @param width in logical pixels (1/96 inch), at least 1
   * @param height the same
   * @param zoom device pixels in a logical one: the display's, or dpi / 96
   * @return width and height times zoom, rounded
   */
  public Picture picture(Figure figure, int width, int height, double zoom, Theme theme) {
    int columns = Math.max(1, (int) Math.round(width * zoom));
    int rows = Math.max(1, (int) Math.round(height * zoom));
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale((double) columns / width, (double) rows / height);
      return new Picture(
          image, draw(figure, g, new Rectangle2D.Double(0, 0, width, height), theme));
    } finally {
      g.dispose();
    }
  }

  /**
   * Draws on any surface.
   *
   * @param area where, in the surface's units, which count as logical pixels
   * @return where each panel lies
   */
  public List<PanelArea> draw(Figure figure, Graphics2D g, Rectangle2D area, Theme theme) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setPaint(theme.ground());
    g.fill(area);
    Rectangle2D inner = inset(area, PAD);
    inner = cutTop(inner, title(figure, g, inner, theme));
    inner = legend(figure, g, inner, theme);
    return panels(figure, g, inner, theme);
  }

  /**
   * A size at which a figure can be read and printed: 372 x 300 a panel, or 460 x 380 where there
   * are insets, and the legend's rows.
   */
  public FigureSize size(Figure figure) {
    boolean insets = figure.panels().stream().anyMatch(panel -> panel.inset().isPresent());
    int panel = insets ? 460 : 372;
    int height = insets ? 380 : 300;
    int width = (int) Math.round(figure.panels().size() * (panel + GAP) - GAP);
    Legend legend = new Legend(figure, Theme.LIGHT);
    if (beside(figure, legend)) {
      return new FigureSize(width + (int) Math.ceil(legend.width() + GAP), height + 10);
    }
    double title = figure.title().isBlank() ? 0 : 24;
    double below = legend.size() == 0 ? 0 : legend.height(width - 2 * PAD) + 8;
    return new FigureSize(width, (int) Math.ceil(height + title + below));
  }

  private static double title(Figure figure, Graphics2D g, Rectangle2D inner, Theme theme) {
    if (figure.title().isBlank()) {
      return 0;
    }
    Line.of(MathText.of(figure.title()), Fonts.bold(Fonts.TITLE), theme.text())
        .draw(g, inner.getX(), inner.getY() + 12);
    return 24;
  }

  /** Draws the legend and returns what it leaves. */
  private static Rectangle2D legend(Figure figure, Graphics2D g, Rectangle2D inner, Theme theme) {
    Legend legend = new Legend(figure, theme);
    if (legend.size() == 0
        || inner.getHeight() < LEAST_FOR_LEGEND
        || inner.getWidth() < LEAST_FOR_LEGEND) {
      return inner;
    }
    if (beside(figure, legend) && legend.width() < inner.getWidth() / 2) {
      double width = inner.getWidth() - legend.width() - GAP;
      legend.draw(
          g,
          new Rectangle2D.Double(
              inner.getX() + width + GAP, inner.getY() + TOP, legend.width(), inner.getHeight()));
      return new Rectangle2D.Double(inner.getX(), inner.getY(), width, inner.getHeight());
    }
    double height = Math.min(legend.height(inner.getWidth()), inner.getHeight() / 2);
    legend.draw(
        g,
        new Rectangle2D.Double(inner.getX(), inner.getMaxY() - height, inner.getWidth(), height));
    return new Rectangle2D.Double(
        inner.getX(), inner.getY(), inner.getWidth(), inner.getHeight() - height - 8);
  }

  private static boolean beside(Figure figure, Legend legend) {
    return figure.panels().size() == 1 && legend.size() > LONG_LEGEND;
  }

  private static List<PanelArea> panels(
      Figure figure, Graphics2D g, Rectangle2D inner, Theme theme) {
    int count = figure.panels().size();
    double width = (inner.getWidth() - (count - 1) * GAP) / Math.max(1, count);
    double top = count > 1 ? LETTER : TOP;
    for (int i = 0;
        i < count;
        i++) { // one height of the data for all: the most that any label needs
      top =
          Math.max(
              top,
              drawing(figure, i, inner, width, top, theme).area().data().getY() - inner.getY());
    }
    List<PanelArea> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PanelDrawing drawing = drawing(figure, i, inner, width, top, theme);
      drawing.draw(g);
      if (count > 1) {
        Font bold = Fonts.bold(Fonts.LABEL);
        Line.of(MathText.of(String.valueOf((char) ('a' + i))), bold, theme.text())
            .draw(g, inner.getX() + i * (width + GAP), inner.getY() + 11);
      }
      areas.add(drawing.area());
    }
    return areas;
  }

  private static PanelDrawing drawing(
      Figure figure, int i, Rectangle2D inner, double width, double top, Theme theme) {
    Rectangle2D place =
        new Rectangle2D.Double(
            inner.getX() + i * (width + GAP), inner.getY(), width, inner.getHeight());
    return new PanelDrawing(figure.panels().get(i), place, top, theme);
  }

  private static Rectangle2D inset(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() + by,
        area.getY() + by,
        Math.max(1, area.getWidth() - 2 * by),
        Math.max(1, area.getHeight() - 2 * by));
  }

  private static Rectangle2D cutTop(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX(), area.getY() + by, area.getWidth(), Math.max(1, area.getHeight() - by));
  }
}
