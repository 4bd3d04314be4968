package org.absorb.ui.workbench.widget;

import java.util.List;
import java.util.Locale;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * A field that shows one of several words and lists them on a click. Arrows step, letters jump.
 * Tells {@code SWT.Selection}.
 */
public final class Chooser extends Drawn {

  private static final int HEIGHT = 24;
  private static final int MARGIN = 8;

  private List<String> labels = List.of();
  private int selected = -1;
  private String otherwise = "";
  private boolean wrong;

  public Chooser(Composite parent, Look look) {
    super(parent, look, SWT.NONE);
    operable();
  }

  /** What there is to choose from; nothing is chosen then. */
  public void labels(List<String> all) {
    if (!labels.equals(all)) {
      labels = List.copyOf(all);
      selected = -1;
      redraw();
    }
  }

  /** Which is chosen, from 0; below 0: none. */
  public int selected() {
    return selected;
  }

  /** Chooses without telling. */
  public void select(int index) {
    selected = index;
    redraw();
  }

  /** What it shows while none is chosen. */
  public void otherwise(String text) {
    otherwise = text;
    redraw();
  }

  /** Whether it is marked as wrong. */
  public void wrong(boolean marked) {
    wrong = marked;
    redraw();
  }

  private void choose(int index) {
    if (index >= 0 && index < labels.size() && index != selected) {
      select(index);
      tell();
    }
  }

  @Override
  protected void key(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN && event.stateMask == SWT.NONE) {
      choose(selected + 1);
    } else if (event.keyCode == SWT.ARROW_UP && event.stateMask == SWT.NONE) {
      choose(selected - 1);
    } else if (event.character == ' ' || event.keyCode == SWT.ARROW_DOWN) {
      list();
    } else if (Character.isLetterOrDigit(event.character)) {
      jump(event.character);
    }
  }

  private void jump(char letter) {
    String first = String.valueOf(letter).toLowerCase(Locale.ROOT);
    for (int i = 1; i <= labels.size(); i++) {
      int index = Math.floorMod(selected + i, labels.size());
      if (labels.get(index).toLowerCase(Locale.ROOT).startsWith(first)) {
        choose(index);
        return;
      }
    }
  }

  @Override
  protected void press(int x, int y) {
    list();
  }

  private void list() {
    Menu menu = new Menu(this);
    String tip = getToolTipText();
    setToolTipText(null); // it would cover the list
    for (int i = 0; i < labels.size(); i++) {
      int index = i;
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      item.setText(labels.get(i).replace("&", "&&"));
      item.setSelection(i == selected);
      item.addListener(
          SWT.Selection,
          event -> {
            if (item.getSelection()) {
              choose(index);
            }
          });
    }
    // the items tell after the menu has gone
    menu.addListener(
        SWT.Hide,
        event -> {
          setToolTipText(tip);
          getDisplay().asyncExec(menu::dispose);
        });
    menu.setLocation(toDisplay(0, getSize().y));
    menu.setVisible(true);
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    Tone fill = wrong ? Tone.ERROR_TINT : hovered() ? Tone.HEADER : Tone.FIELD;
    box(gc, area, fill, wrong ? Tone.ERROR : line());
    gc.setForeground(look().color(selected < 0 || !isEnabled() ? Tone.FAINT : Tone.TEXT));
    gc.setFont(look().font(Look.Type.BASE));
    int room = area.width - Icon.SIZE - MARGIN;
    gc.setClipping(MARGIN, 0, Math.max(0, room - MARGIN), area.height);
    int y = (area.height - gc.textExtent(words()).y) / 2;
    gc.drawText(words(), MARGIN, y, SWT.DRAW_TRANSPARENT);
    gc.setClipping((Rectangle) null);
    gc.drawImage(look().image(Icon.DOWN), room, (area.height - Icon.SIZE) / 2);
  }

  @Override
  protected String words() {
    return selected < 0 ? otherwise : labels.get(selected);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    gc.setFont(look().font(Look.Type.BASE));
    int widest = gc.textExtent(otherwise).x;
    for (String label : labels) {
      widest = Math.max(widest, gc.textExtent(label).x);
    }
    gc.dispose();
    return new Point(
        widthHint == SWT.DEFAULT ? widest + Icon.SIZE + 3 * MARGIN : widthHint, HEIGHT);
  }
}
