package org.absorb.ui.scene.internal.side;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Whom a particle touches: id, distance, overlap. A click, or Enter, picks the other one. */
final class NeighbourList extends Drawn {

  /**
   * A neighbour.
   *
   * @param r in the unit that is said above them
   * @param overlap 1 - r / (R_i + R_j)
   */
  record Line(int id, double r, double overlap) {}

  private static final int ROW = 20;

  private final IntConsumer pick;
  private List<Line> lines = List.of();
  private int at;
  private String unit = "D";

  NeighbourList(Composite parent, Look look, IntConsumer pick) {
    super(parent, look, SWT.NONE);
    this.pick = pick;
    operable();
    setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
  }

  /** In which distances are. */
  void unit(String other) {
    unit = other;
  }

  void show(List<Line> other) {
    lines = List.copyOf(other);
    at = 0;
    requestLayout();
    redraw();
  }

  @Override
  protected void press(int x, int y) {
    choose(y / ROW - 1);
  }

  private void choose(int row) {
    if (row >= 0 && row < lines.size()) {
      pick.accept(lines.get(row).id());
    }
  }

  @Override
  protected void key(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
      int next = at + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
      at = Math.min(lines.size() - 1, Math.max(0, next));
      redraw();
    } else if (event.character == SWT.CR || event.character == ' ') {
      choose(at);
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    gc.setFont(look().font(Look.Type.SMALL));
    gc.setForeground(look().color(Tone.MUTED));
    columns(gc, area, 0, List.of("neighbours.id", "neighbours.r", "neighbours.overlap"), true);
    gc.setForeground(look().color(Tone.HAIRLINE));
    gc.drawLine(0, ROW - 1, area.width, ROW - 1);
    gc.setFont(look().font(Look.Type.BASE));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (isFocusControl() && i == at) {
        gc.setBackground(look().color(Tone.ACCENT_TINT));
        gc.fillRectangle(0, (i + 1) * ROW, area.width, ROW);
      }
      List<String> texts =
          List.of(
              Numbers.count(line.id()),
              String.format(Locale.ROOT, "%.4f", line.r()),
              String.format(Locale.ROOT, "%.4f", line.overlap()));
      gc.setForeground(look().color(Tone.TEXT));
      columns(gc, area, (i + 1) * ROW, texts, false);
    }
  }

  private void columns(GC gc, Rectangle area, int y, List<String> texts, boolean keys) {
    for (int column = 0; column < texts.size(); column++) {
      String text = keys ? Packings.WORDS.get(texts.get(column), unit) : texts.get(column);
      Point size = gc.textExtent(text);
      int right = area.width * (column + 1) / texts.size() - 6;
      if (!keys && column == 0) {
        gc.setForeground(look().color(Tone.ACCENT));
      } else if (!keys) {
        gc.setForeground(look().color(Tone.TEXT));
      }
      gc.drawText(text, right - size.x, y + (ROW - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }
  }

  @Override
  protected String words() {
    return lines.stream().map(line -> "" + line.id()).collect(Collectors.joining(", "));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    int rows = lines.isEmpty() ? 0 : lines.size() + 1;
    return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, rows * ROW);
  }
}
