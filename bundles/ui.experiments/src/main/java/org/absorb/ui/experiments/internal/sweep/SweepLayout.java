package org.absorb.ui.experiments.internal.sweep;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Axes at the left, cells at the right; the cells below where there is no room. */
final class SweepLayout extends Layout {

  private static final int TOP = 8;
  private static final int GAP = 24;
  private static final int BETWEEN = 8;
  private static final int TABLE = 320;
  private static final int BESIDE_FROM = 560;
  private static final int LINE = 18;

  private final AxisTable table;
  private final Control buttons;
  private final Control complaint;
  private final Control grid;
  private final Composite others;
  private final Control legend;

  SweepLayout(
      AxisTable table,
      Control buttons,
      Control complaint,
      Control grid,
      Composite others,
      Control legend) {
    this.table = table;
    this.buttons = buttons;
    this.complaint = complaint;
    this.grid = grid;
    this.others = others;
    this.legend = legend;
  }

  @Override
  protected Point computeSize(Composite body, int widthHint, int heightHint, boolean flush) {
    int width = widthHint == SWT.DEFAULT ? TABLE : widthHint;
    return new Point(width, place(width, false));
  }

  @Override
  protected void layout(Composite body, boolean flush) {
    place(body.getClientArea().width, true);
  }

  private int place(int width, boolean really) {
    boolean beside = width >= BESIDE_FROM;
    int left = beside ? TABLE : width;
    int y = TOP;
    y = set(table.control(), 0, y, left, table.height(), really);
    y = set(buttons, 0, y, left, buttons.computeSize(left, SWT.DEFAULT).y, really);
    // the room of the complaint is that between sections, too
    y = set(complaint, 0, y - 6, left, LINE, really) - BETWEEN;
    int x = beside ? TABLE + GAP : 0;
    int room = width - x;
    int below = beside ? TOP : y + BETWEEN;
    if (others.getChildren().length > 0) {
      below = set(others, x, below, room, others.computeSize(room, SWT.DEFAULT).y, really);
    }
    if (grid.getVisible()) {
      Point size = grid.computeSize(room, SWT.DEFAULT);
      below = set(grid, x, below, size.x, size.y, really);
      below = set(legend, x, below - 2, room, LINE, really);
    }
    return Math.max(y, below);
  }

  private static int set(Control control, int x, int y, int w, int h, boolean really) {
    if (really) {
      control.setBounds(x, y, w, h);
    }
    return y + h + BETWEEN;
  }
}
