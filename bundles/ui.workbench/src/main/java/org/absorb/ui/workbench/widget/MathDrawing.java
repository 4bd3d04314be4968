package org.absorb.ui.workbench.widget;

import java.util.List;
import org.absorb.model.text.MathText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;

/**
 * Draws text with symbols, as {@link MathText} reads it, in one font: letters of symbols italic,
 * indices small and low. To be disposed of with the widget that draws.
 */
public final class MathDrawing {

  private static final double INDEX = 0.76;
  private static final double LOWER = -0.22;
  private static final double RAISED = 0.35;

  /** A stretch of the plain text, to be set off. */
  public record Stretch(int from, int length) {}

  private final Font base;
  private final Font italic;
  private final Font small;
  private final Font bold;
  private final int size;
  private final TextLayout layout;

  public MathDrawing(Font base) {
    this.base = base;
    FontData data = base.getFontData()[0];
    int style = data.getStyle();
    this.size = data.getHeight();
    this.italic = derived(size, style | SWT.ITALIC);
    this.small = derived((int) Math.round(size * INDEX), style);
    this.bold = derived(size, style | SWT.BOLD);
    this.layout = new TextLayout(base.getDevice());
    layout.setFont(base);
  }

  private Font derived(int height, int style) {
    FontData[] data = base.getFontData();
    for (FontData each : data) {
      each.setHeight(height);
      each.setStyle(style);
    }
    return new Font(base.getDevice(), data);
  }

  /** How much room a text takes. */
  public Point size(MathText text) {
    lay(text, List.of(), null);
    return new Point(layout.getBounds().width, layout.getBounds().height);
  }

  /** Draws with the upper left corner at a point. */
  public void draw(GC gc, MathText text, int x, int y, Color color) {
    lay(text, List.of(), color);
    layout.draw(gc, x, y);
  }

  /**
   * Draws in the middle of a height, as much as fits a width, with dots where something lacks; the
   * styles do not matter then, the tooltip has the whole.
   *
   * @param bolder stretches of the text that are to be bold
   */
  public void drawWithin(
      GC gc, MathText text, List<Stretch> bolder, int x, int y, int width, int height, Color c) {
    lay(text, bolder, c);
    if (layout.getBounds().width > width) {
      lay(Shortened.end(plain(text), width, this::width), c);
    }
    layout.draw(gc, x, y + (height - layout.getBounds().height) / 2);
  }

  /** Like {@link #drawWithin}, but what lacks is in the middle: for names that end differently. */
  public void drawEnds(
      GC gc, MathText text, List<Stretch> bolder, int x, int y, int width, int height, Color c) {
    lay(text, bolder, c);
    if (layout.getBounds().width > width) {
      lay(Shortened.middle(plain(text), width, this::width), c);
    }
    layout.draw(gc, x, y + (height - layout.getBounds().height) / 2);
  }

  private int width(String plain) {
    lay(plain, null);
    return layout.getBounds().width;
  }

  private void lay(String plain, Color color) {
    layout.setText(plain);
    layout.setStyle(new TextStyle(base, color, null), 0, Math.max(0, plain.length() - 1));
  }

  /** The characters that are drawn. */
  public static String plain(MathText text) {
    StringBuilder plain = new StringBuilder();
    text.runs().forEach(run -> plain.append(run.text()));
    return plain.toString();
  }

  private void lay(MathText text, List<Stretch> bolder, Color color) {
    String plain = plain(text);
    layout.setText(plain);
    int at = 0;
    for (MathText.Run run : text.runs()) {
      TextStyle style =
          new TextStyle(run.level() != 0 ? small : run.italic() ? italic : base, color, null);
      style.rise = (int) Math.round(size * (run.level() < 0 ? LOWER : run.level() * RAISED));
      layout.setStyle(style, at, at + run.text().length() - 1);
      at += run.text().length();
    }
    for (Stretch stretch : bolder) {
      layout.setStyle(
          new TextStyle(bold, color, null), stretch.from(), stretch.from() + stretch.length() - 1);
    }
  }

  /** Gives back fonts and layout; not the font it was made with. */
  public void dispose() {
    layout.dispose();
    List.of(italic, small, bold).forEach(Font::dispose);
  }
}
