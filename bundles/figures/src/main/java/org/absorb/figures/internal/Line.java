package org.absorb.figures.internal;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/** A line of text laid out in its styles, ready to be measured and drawn. */
public final class Line {

  /** A stretch of one style; {@code dx} from the line's start, {@code dy} below its baseline. */
  record Piece(TextLayout text, float dx, float dy) {}

  private final List<Piece> pieces;
  private final double width;
  private final double height;

  Line(List<Piece> pieces, double width, double capHeight) {
    this.pieces = List.copyOf(pieces);
    this.width = width;
    this.height = capHeight;
  }

  public double width() {
    return width;
  }

  /** The height of its digits and capitals: what the eye centres on. */
  public double height() {
    return height;
  }

  /** Draws from {@code x} on the baseline {@code y}. */
  public void draw(Graphics2D g, double x, double y) {
    for (Piece piece : pieces) {
      piece.text().draw(g, (float) (x + piece.dx()), (float) (y + piece.dy()));
    }
  }

  /** Draws upwards, centred on ({@code x}, {@code y}); the baseline is at {@code x}. */
  void drawUpwards(Graphics2D g, double x, double y) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(-Math.PI / 2);
    draw(g, -width / 2, 0);
    g.setTransform(before);
  }
}
