package org.absorb.figures.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.absorb.figures.Fonts;
import org.absorb.model.text.MathText;

/** A line of text laid out in its styles, ready to be measured and drawn. */
public final class Line {

  /** A stretch of one style; {@code dx} from the line's start, {@code dy} below its baseline. */
  record Piece(TextLayout text, float dx, float dy) {}

  private static final float SMALL = 0.74f;

  private final List<Piece> pieces;
  private final double width;
  private final double height;

  private Line(List<Piece> pieces, double width, double capHeight) {
    this.pieces = List.copyOf(pieces);
    this.width = width;
    this.height = capHeight;
  }

  /** Lays a text out. */
  public static Line of(MathText text, Font font, Color color) {
    List<Piece> pieces = new ArrayList<>();
    float at = 0;
    for (MathText.Run run : text.runs()) {
      Font style = run.italic() ? font.deriveFont(font.getStyle() | Font.ITALIC) : font;
      float rise = run.level() < 0 ? 0.2f : run.level() > 0 ? -0.38f : 0;
      AttributedString styled = new AttributedString(run.text());
      styled.addAttribute(
          TextAttribute.FONT,
          run.level() == 0 ? style : style.deriveFont(font.getSize2D() * SMALL));
      styled.addAttribute(TextAttribute.FOREGROUND, color);
      TextLayout layout = new TextLayout(styled.getIterator(), Fonts.CONTEXT);
      pieces.add(new Piece(layout, at, rise * font.getSize2D()));
      at += layout.getAdvance();
    }
    double height = font.createGlyphVector(Fonts.CONTEXT, "0").getVisualBounds().getHeight();
    return new Line(pieces, at, height);
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
