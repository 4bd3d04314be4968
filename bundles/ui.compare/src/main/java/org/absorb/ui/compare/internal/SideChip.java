package org.absorb.ui.compare.internal;

import java.util.List;
import org.absorb.model.figure.Role;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A side's letter in its colour, and its name. Tells {@code SWT.Selection}. */
final class SideChip extends Drawn {

  private static final int HEIGHT = 26;
  private static final int LETTER = 26;
  private static final int PILL = 17;
  private static final int MARGIN = 6;
  private static final int WIDEST = 320;

  private final int side;
  private final MathText name;
  private final MathDrawing drawing;

  SideChip(Composite parent, Look look, int side, String name) {
    super(parent, look, SWT.NONE);
    this.side = side;
    this.name = MathText.of(name);
    this.drawing = new MathDrawing(look.font(Look.Type.BASE));
    addListener(SWT.Dispose, event -> drawing.dispose());
    operable();
  }

  @Override
  protected void key(Event event) {
    if (event.character == ' ' || event.character == SWT.CR) {
      tell();
    }
  }

  @Override
  protected void press(int x, int y) {
    tell();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    if (hovered() || isFocusControl()) {
      box(gc, area, Tone.HEADER, isFocusControl() ? Tone.ACCENT : Tone.LINE);
    }
    pill(gc, look(), side, MARGIN, (area.height - PILL) / 2);
    int x = MARGIN + LETTER + MARGIN;
    Rectangle place = new Rectangle(x, 0, area.width - x - MARGIN, area.height);
    drawing.drawWithin(gc, name, List.of(), MathDrawing.Cut.END, place, look().color(Tone.TEXT));
  }

  /** The letter on its colour. */
  static void pill(GC gc, Look look, int side, int x, int y) {
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(look.figures().of(Role.kind(side))));
    gc.fillRoundRectangle(x, y, LETTER, PILL, PILL, PILL);
    gc.setForeground(look.color(Tone.ON_ACCENT));
    gc.setFont(look.font(Look.Type.BOLD));
    Point size = gc.textExtent(Compares.letter(side));
    gc.drawText(
        Compares.letter(side),
        x + (LETTER - size.x) / 2,
        y + (PILL - size.y) / 2,
        SWT.DRAW_TRANSPARENT);
  }

  @Override
  protected String words() {
    return Compares.letter(side) + " " + MathDrawing.plain(name);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    int natural = 3 * MARGIN + LETTER + drawing.size(name).x + 2;
    return new Point(widthHint == SWT.DEFAULT ? Math.min(WIDEST, natural) : widthHint, HEIGHT);
  }
}
