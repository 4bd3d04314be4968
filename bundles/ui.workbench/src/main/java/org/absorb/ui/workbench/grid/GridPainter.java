package org.absorb.ui.workbench.grid;

import java.util.List;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.MathDrawing.Cut;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws headings and cells. To be disposed of with the grid. */
final class GridPainter {

  static final int INSET = 8;
  static final int FOLD = 16;

  private static final int STEP = 18;
  private static final int GAP = 6;
  private static final int CHIP = 7;
  private static final int CHIP_HEIGHT = 15;

  private final Look look;
  private final MathDrawing base;
  private final MathDrawing bold;
  private final MathDrawing small;

  GridPainter(Look look) {
    this.look = look;
    this.base = new MathDrawing(look.font(Look.Type.BASE));
    this.bold = new MathDrawing(look.font(Look.Type.BOLD));
    this.small = new MathDrawing(look.font(Look.Type.SMALL));
  }

  void dispose() {
    List.of(base, bold, small).forEach(MathDrawing::dispose);
  }

  void heading(GC gc, GridColumn column, Rectangle area, int sorted) {
    int arrow = sorted == 0 ? 0 : 12;
    int room = area.width - 2 * INSET - arrow;
    int size = Math.min(room, base.size(column.heading()).x + 1);
    int x = column.right() ? area.x + area.width - INSET - arrow - size : area.x + INSET;
    Rectangle place = new Rectangle(x, area.y, room, area.height);
    base.drawWithin(gc, column.heading(), List.of(), Cut.END, place, look.color(Tone.MUTED));
    if (sorted != 0) {
      int middle = area.y + area.height / 2;
      int at = x + size + 4;
      gc.setBackground(look.color(Tone.MUTED));
      gc.fillPolygon(
          sorted > 0
              ? new int[] {at, middle + 2, at + 3, middle - 3, at + 6, middle + 2}
              : new int[] {at, middle - 2, at + 3, middle + 3, at + 6, middle - 2});
    }
    gc.setForeground(look.color(Tone.LINE));
    gc.drawLine(
        area.x + area.width - 1, area.y + 5, area.x + area.width - 1, area.y + area.height - 6);
  }

  /** Words in the middle of an area, as many as there is room for. */
  void nothing(GC gc, String words, Rectangle area) {
    MathText text = MathText.of(words);
    int room = Math.max(0, area.width - 2 * INSET);
    int width = base.width(text, room, Cut.END);
    Rectangle place = new Rectangle(area.x + (area.width - width) / 2, area.y, room, area.height);
    base.drawWithin(gc, text, List.of(), Cut.END, place, look.color(Tone.MUTED));
  }

  void cell(GC gc, GridCell cell, boolean right, Rectangle area) {
    int x = area.x + INSET + lead(cell);
    int end = area.x + area.width - INSET;
    if (cell.fold() != GridCell.Fold.NONE) {
      fold(gc, cell.fold() == GridCell.Fold.OPEN, x - FOLD, area.y + area.height / 2);
    }
    if (cell.icon().isPresent() && end - x >= Icon.SIZE) {
      gc.drawImage(
          look.image(cell.icon().get(), cell.iconTone()),
          x,
          area.y + (area.height - Icon.SIZE) / 2);
      x += Icon.SIZE + GAP;
    }
    if (!cell.text().isEmpty()) {
      x = text(gc, cell, right, x, end, area) + GAP;
    }
    for (String chip : cell.chips()) {
      x = chip(gc, chip, x, end, area) + 4;
    }
  }

  /** Where the content begins, after indents and the sign for opening. */
  static int lead(GridCell cell) {
    return cell.depth() * STEP + (cell.fold() == GridCell.Fold.NONE ? 0 : FOLD);
  }

  private void fold(GC gc, boolean open, int x, int middle) {
    gc.setBackground(look.color(Tone.MUTED));
    gc.fillPolygon(
        open
            ? new int[] {x, middle - 2, x + 8, middle - 2, x + 4, middle + 3}
            : new int[] {x + 2, middle - 4, x + 2, middle + 4, x + 7, middle});
  }

  /** Names that differ at their end are cut in the middle, numbers at the end. */
  private int text(GC gc, GridCell cell, boolean right, int x, int end, Rectangle area) {
    MathDrawing drawing = cell.bold() ? bold : base;
    Cut cut = right ? Cut.END : Cut.MIDDLE;
    int width = drawing.width(cell.text(), end - x, cut);
    int from = right ? end - width : x;
    Rectangle place = new Rectangle(from, area.y, end - x, area.height);
    drawing.drawWithin(gc, cell.text(), List.of(), cut, place, look.color(cell.tone()));
    return from + width;
  }

  private int chip(GC gc, String word, int x, int end, Rectangle area) {
    MathText text = MathText.of(word.replace("$", ""));
    int room = end - x - 2 * CHIP;
    int width = small.width(text, room, Cut.END) + 2 * CHIP;
    if (x + width > end + 1) {
      return x;
    }
    int y = area.y + (area.height - CHIP_HEIGHT) / 2;
    gc.setBackground(look.color(Tone.LINE));
    gc.fillRoundRectangle(x, y, width, CHIP_HEIGHT, CHIP_HEIGHT, CHIP_HEIGHT);
    Rectangle place = new Rectangle(x + CHIP, y, room, CHIP_HEIGHT);
    small.drawWithin(gc, text, List.of(), Cut.END, place, look.color(Tone.TEXT));
    return x + width;
  }

  /** Whether a cell's words are cut. */
  boolean isCut(GridCell cell, int width) {
    return needs(cell) > width;
  }

  /** How wide a column has to be for a cell's words. */
  int needs(GridCell cell) {
    MathDrawing drawing = cell.bold() ? bold : base;
    int icon = cell.icon().isPresent() ? Icon.SIZE + GAP : 0;
    return lead(cell) + icon + drawing.size(cell.text()).x + 2 * INSET;
  }
}
