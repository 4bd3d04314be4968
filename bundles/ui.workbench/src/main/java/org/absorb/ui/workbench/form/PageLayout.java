package org.absorb.ui.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Sections under one another; narrow ones in pairs where there is room. */
final class PageLayout extends Layout {

  private static final int MARGIN = 16;
  private static final int BETWEEN = 10;
  private static final int WIDEST = 800;

  @Override
  protected Point computeSize(Composite page, int widthHint, int heightHint, boolean flush) {
    int width = widthHint == SWT.DEFAULT ? RowsLayout.NARROWEST + 2 * MARGIN : widthHint;
    return new Point(width, place(page, width, flush, false));
  }

  @Override
  protected void layout(Composite page, boolean flush) {
    int width = page.getClientArea().width;
    if (width > 2 * MARGIN) { // else it is not laid out itself yet
      place(page, width, flush, true);
    }
  }

  private static int place(Composite page, int all, boolean flush, boolean really) {
    int width = Math.min(WIDEST, all - 2 * MARGIN);
    int half = (width - RowsLayout.GAP) / 2;
    boolean pairs = half >= RowsLayout.NARROWEST;
    int y = MARGIN - 4;
    Control[] boxes = page.getChildren();
    for (int i = 0; i < boxes.length; i++) {
      boolean paired = pairs && narrow(boxes, i) && narrow(boxes, i + 1);
      int each = paired ? half : width;
      int height = boxes[i].computeSize(each, SWT.DEFAULT, flush).y;
      if (paired) {
        int second = boxes[i + 1].computeSize(each, SWT.DEFAULT, flush).y;
        set(boxes[i + 1], MARGIN + half + RowsLayout.GAP, y, each, second, really);
      }
      set(boxes[i], MARGIN, y, each, height, really);
      if (paired) {
        i++;
        height = Math.max(height, boxes[i].computeSize(each, SWT.DEFAULT).y);
      }
      y += height + BETWEEN;
    }
    return y + MARGIN - BETWEEN;
  }

  private static boolean narrow(Control[] boxes, int index) {
    return index < boxes.length && boxes[index] instanceof TitledBox box && !box.wide();
  }

  private static void set(Control box, int x, int y, int width, int height, boolean really) {
    if (really) {
      box.setBounds(x, y, width, height);
    }
  }
}
