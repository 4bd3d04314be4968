package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What the colours of the cells mean, and how many there are of each. */
final class Legend extends Drawn {

  private static final Messages WORDS = Messages.of(Legend.class);
  private static final int BOX = 14;
  private static final int HIGH = 10;
  private static final int GAP = 5;
  private static final int BETWEEN = 14;

  private int computed;
  private int begun;
  private int failed;
  private int all;

  Legend(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  void states(List<CellState> states) {
    all = states.size();
    computed = (int) states.stream().filter(CellState::computed).count();
    failed = (int) states.stream().filter(state -> state.worst() == RunState.FAILED).count();
    begun =
        (int)
            states.stream()
                .filter(state -> state.begun() && state.worst() != RunState.FAILED)
                .count();
    redraw();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    int x = item(gc, 0, "computed", computed, Tone.ACCENT, Tone.ACCENT);
    x = item(gc, x, "begun", begun, Tone.ACCENT_TINT, Tone.ACCENT);
    if (failed > 0) {
      x = item(gc, x, "failed", failed, Tone.ERROR_TINT, Tone.ERROR);
    }
    item(gc, x, "todo", all - computed - begun - failed, Tone.HEADER, Tone.LINE);
  }

  private int item(GC gc, int x, String key, int count, Tone fill, Tone line) {
    gc.setFont(look().font(Look.Type.SMALL));
    String text = WORDS.get("legend." + key, Integer.toString(count));
    Point size = gc.textExtent(text);
    int height = getClientArea().height;
    box(gc, new Rectangle(x, (height - HIGH) / 2, BOX, HIGH), fill, line);
    gc.setForeground(look().color(Tone.MUTED));
    gc.drawText(text, x + BOX + GAP, (height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    return x + BOX + GAP + size.x + BETWEEN;
  }

  @Override
  protected String words() {
    return WORDS.get("legend.computed", Integer.toString(computed));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(300, 18);
  }
}
