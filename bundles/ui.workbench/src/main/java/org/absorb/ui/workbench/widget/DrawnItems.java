package org.absorb.ui.workbench.widget;

import java.util.function.Consumer;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Makes the items of a native table or tree drawn by us, on a soft selection. */
public final class DrawnItems {

  private DrawnItems() {}

  /**
   * Draws the items of a table or a tree.
   *
   * @param height of an item, in points
   * @param painter draws one cell; the item and the column are the event's
   */
  public static void of(Composite list, Look look, int height, Consumer<Event> painter) {
    Ground.of(look, Tone.PART, list);
    list.addListener(SWT.MeasureItem, event -> event.height = height);
    list.addListener(
        SWT.EraseItem,
        event -> {
          boolean selected = (event.detail & SWT.SELECTED) != 0;
          event.gc.setBackground(look.color(selected ? Tone.ACCENT_TINT : Tone.PART));
          event.gc.fillRectangle(event.x, event.y, event.width, event.height);
          event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.FOREGROUND | SWT.BACKGROUND);
        });
    list.addListener(SWT.PaintItem, painter::accept);
  }
}
