package org.absorb.ui.workbench.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.absorb.model.text.MathText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;

/**
 * Draws text with symbols, as {@link MathText} reads it, in one font: letters of symbols italic,
 * indices small and low. What was laid out lately is kept, since laying out and measuring take far
 * longer than drawing. To be disposed of with the widget that draws.
 */
public final class MathDrawing {

  private static final double INDEX = 0.76;
  private static final double LOWER = -0.22;
  private static final double RAISED = 0.35;

  /** As many texts as a table on a large screen shows, whole and cut. */
  private static final int KEPT = 1500;

  /** A stretch of the plain text, to be set off. */
  public record Stretch(int from, int length) {}

  /** Where a text is cut that has no room. */
  public enum Cut {
    END,
    /** For names that end differently. */
    MIDDLE
  }

  private record Laid(TextLayout layout, Point size) {}

  private final Font base;
  private final Font italic;
  private final Font small;
  private final Font bold;
  private final int size;
  private final Map<String, Laid> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Laid> eldest) {
          if (size() > KEPT) {
            eldest.getValue().layout().dispose();
            return true;
          }
          return false;
        }
      };

  public MathDrawing(Font base) {
    this.base = base;
    FontData data = base.getFontData()[0];
    int style = data.getStyle();
    this.size = data.getHeight();
    this.italic = derived(size, style | SWT.ITALIC);
    this.small = derived((int) Math.round(size * INDEX), style);
    this.bold = derived(size, style | SWT.BOLD);
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
    return whole(text, List.of()).size();
  }

  /** How much room a text takes on lines that are no wider than so. */
  public Point size(MathText text, int width) {
    return lines(text, width).size();
  }

  /** How wide a text is when it is cut to fit a width. */
  public int width(MathText text, int width, Cut cut) {
    return fitting(text, List.of(), width, cut).size().x;
  }

  /** Draws with the upper left corner at a point. */
  public void draw(GC gc, MathText text, int x, int y, Color color) {
    gc.setForeground(color);
    whole(text, List.of()).layout().draw(gc, x, y);
  }

  /**
   * Draws in the middle of a height, as much as fits a width, with dots where something lacks; the
   * styles do not matter then, the tooltip has the whole.
   *
   * @param bolder stretches of the text that are to be bold
   */
  public void drawWithin(
      GC gc, MathText text, List<Stretch> bolder, Cut cut, Rectangle area, Color color) {
    Laid laid = fitting(text, bolder, area.width, cut);
    gc.setForeground(color);
    laid.layout().draw(gc, area.x, area.y + (area.height - laid.size().y) / 2);
  }

  /** Draws on as many lines as it needs, from the upper left corner of a place. */
  public void drawLines(GC gc, MathText text, Rectangle area, Color color) {
    gc.setForeground(color);
    lines(text, area.width).layout().draw(gc, area.x, area.y);
  }

  private Laid lines(MathText text, int width) {
    return kept(
        key(text, List.of()) + "\n<" + width,
        () -> lay(plain(text), text.runs(), List.of(), Math.max(1, width)));
  }

  private Laid fitting(MathText text, List<Stretch> bolder, int width, Cut cut) {
    Laid whole = whole(text, bolder);
    return whole.size().x <= width ? whole : cut(text, width, cut);
  }

  private Laid whole(MathText text, List<Stretch> bolder) {
    return kept(key(text, bolder), () -> lay(plain(text), text.runs(), bolder, SWT.DEFAULT));
  }

  private Laid cut(MathText text, int width, Cut cut) {
    String plain = plain(text);
    return kept(
        plain + '\n' + width + cut,
        () ->
            lay(
                cut == Cut.END
                    ? Shortened.end(plain, width, this::width)
                    : Shortened.middle(plain, width, this::width)));
  }

  private Laid kept(String key, Supplier<Laid> make) {
    Laid laid = kept.get(key);
    if (laid == null) {
      laid = make.get();
      kept.put(key, laid);
    }
    return laid;
  }

  /** One for all that look the same: a line a run, since no run has line breaks. */
  private static String key(MathText text, List<Stretch> bolder) {
    StringBuilder key = new StringBuilder();
    for (MathText.Run run : text.runs()) {
      key.append('\n').append(run.level()).append(run.italic()).append(run.text());
    }
    return bolder.isEmpty() ? key.toString() : key.append('\n').append(bolder).toString();
  }

  private int width(String plain) {
    Laid laid = lay(plain);
    laid.layout().dispose();
    return laid.size().x;
  }

  /** The characters that are drawn. */
  public static String plain(MathText text) {
    StringBuilder plain = new StringBuilder();
    text.runs().forEach(run -> plain.append(run.text()));
    return plain.toString();
  }

  private Laid lay(String plain) {
    return lay(plain, List.of(), List.of(), SWT.DEFAULT);
  }

  private Laid lay(String plain, List<MathText.Run> runs, List<Stretch> bolder, int width) {
    TextLayout layout = new TextLayout(base.getDevice());
    layout.setFont(base);
    layout.setText(plain);
    layout.setWidth(width);
    int at = 0;
    for (MathText.Run run : runs) {
      if (run.level() != 0 || run.italic()) {
        TextStyle style = new TextStyle(run.level() != 0 ? small : italic, null, null);
        style.rise = (int) Math.round(size * (run.level() < 0 ? LOWER : run.level() * RAISED));
        layout.setStyle(style, at, at + run.text().length() - 1);
      }
      at += run.text().length();
    }
    for (Stretch stretch : bolder) {
      layout.setStyle(
          new TextStyle(bold, null, null), stretch.from(), stretch.from() + stretch.length() - 1);
    }
    Rectangle bounds = layout.getBounds();
    return new Laid(layout, new Point(bounds.width, bounds.height));
  }

  /** Gives back fonts and layouts; not the font it was made with. */
  public void dispose() {
    kept.values().forEach(laid -> laid.layout().dispose());
    List.of(italic, small, bold).forEach(Font::dispose);
  }
}
