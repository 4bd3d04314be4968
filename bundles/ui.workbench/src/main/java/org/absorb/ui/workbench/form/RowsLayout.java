package org.absorb.ui.workbench.form;

import java.util.List;
import java.util.function.Supplier;
import org.absorb.ui.workbench.widget.SweptBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/**
 * Labels, controls and hints of a section under one another, in one column or several. A label that
 * its part of the column is too narrow for stands above its control.
 */
final class RowsLayout extends Layout {

  static final int GAP = 24;

  /** A column that is narrower gets company only if there is no choice. */
  static final int NARROWEST = 270;

  private static final int ROW = 24;
  private static final int LABEL_ABOVE = 20;
  private static final int BETWEEN = 6;
  private static final int LABEL = 130;
  private static final int WIDEST_LABEL = 176;

  /** In a column wider than this half of what is more goes to the labels. */
  private static final int ROOMY = 310;

  private static final int INDENT = 12;
  private static final int SPACE = 6;
  private static final int WIDEST = 520;

  private final int columns;
  private final Supplier<List<FieldRow>> rows;

  RowsLayout(int columns, Supplier<List<FieldRow>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  protected Point computeSize(Composite body, int widthHint, int heightHint, boolean flush) {
    int width = widthHint == SWT.DEFAULT ? NARROWEST : widthHint;
    return new Point(width, place(width, false));
  }

  @Override
  protected void layout(Composite body, boolean flush) {
    place(body.getClientArea().width, true);
  }

  /** Where everything goes; the height of it all. */
  private int place(int width, boolean really) {
    List<FieldRow> all = rows.get();
    boolean narrow = width < columns * NARROWEST + (columns - 1) * GAP;
    int wanted = narrow || all.size() < columns ? 1 : columns;
    int each = (width - (wanted - 1) * GAP) / wanted;
    int most = (all.size() + wanted - 1) / wanted;
    int tallest = 0;
    int y = BETWEEN;
    for (int i = 0; i < all.size(); i++) {
      if (i % Math.max(1, most) == 0) {
        y = BETWEEN;
      }
      y += place(all.get(i), (i / most) * (each + GAP), y, each, really) + BETWEEN;
      tallest = Math.max(tallest, y);
    }
    return tallest;
  }

  /** By the column's width alone, so that the fields of several sections stand in line. */
  static int label(int width) {
    int roomy = LABEL + Math.max(0, (width - ROOMY) / 2);
    return Math.min(Math.min(roomy, WIDEST_LABEL), width * 45 / 100);
  }

  private static int place(FieldRow row, int x, int y, int width, boolean really) {
    int indent = row.line().depth() > 1 ? INDENT : 0;
    int label = label(width);
    int room = width - label - SPACE;
    int wanted = row.width();
    Point size = row.shown().computeSize(SWT.DEFAULT, SWT.DEFAULT);
    boolean hinted = !(row instanceof ChecksRow);
    if (!hinted) {
      size = row.shown().computeSize(room, SWT.DEFAULT);
    }
    int natural = row.shown() instanceof SweptBox ? size.x : wanted;
    int control = Math.min(room, natural == SWT.DEFAULT ? size.x : natural);
    if (row.grows() && !(row.shown() instanceof SweptBox)) {
      int hint = row.hint().computeSize(SWT.DEFAULT, SWT.DEFAULT).x + SPACE;
      control = Math.max(control, Math.min(WIDEST, room - hint));
    }
    int height = Math.max(ROW, size.y);
    boolean above = row.label().computeSize(SWT.DEFAULT, SWT.DEFAULT).x > label - indent;
    int top = above ? y + LABEL_ABOVE : y;
    if (really) {
      int middle = top + (height - size.y) / 2;
      int whole = above ? width : label;
      row.label().setBounds(x + indent, y, whole - indent, above ? LABEL_ABOVE : ROW);
      row.shown().setBounds(x + label + SPACE, middle, control, size.y);
      int from = x + label + SPACE + control + SPACE;
      row.hint().setBounds(from, top, hinted ? Math.max(0, x + width - from) : 0, ROW);
    }
    return top + height - y;
  }
}
