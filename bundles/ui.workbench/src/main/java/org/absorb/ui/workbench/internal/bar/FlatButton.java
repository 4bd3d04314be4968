package org.absorb.ui.workbench.internal.bar;

import java.util.Optional;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A button of a bar: an icon, words or both, without a frame until it is pointed at or chosen. */
final class FlatButton extends Canvas {

  private static final int PADDING = 6;
  private static final int GAP = 6;
  private static final int LEAST_HEIGHT = 26;
  private static final int ROUND = 6;

  private final Look look;
  private final Optional<Icon> icon;
  private final String text;
  private boolean pointed;
  private boolean chosen;

  /**
   * @param text may be empty
   */
  FlatButton(Composite parent, Look look, Optional<Icon> icon, String text, Runnable action) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
    this.look = look;
    this.icon = icon;
    this.text = text;
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseEnter, event -> point(true));
    addListener(SWT.MouseExit, event -> point(false));
    addListener(
        SWT.MouseUp,
        event -> {
          if (event.button == 1 && isEnabled() && getClientArea().contains(event.x, event.y)) {
            action.run();
          }
        });
    describe();
  }

  private void describe() {
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = text.isEmpty() ? getToolTipText() : text;
              }
            });
    getAccessible()
        .addAccessibleControlListener(
            new AccessibleControlAdapter() {
              @Override
              public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
              }
            });
  }

  /** Shows it as the one of several that is chosen. */
  void choose(boolean on) {
    if (on != chosen) {
      chosen = on;
      redraw();
    }
  }

  @Override
  public void setEnabled(boolean enabled) {
    if (enabled != getEnabled()) {
      super.setEnabled(enabled);
      redraw();
    }
  }

  private void point(boolean over) {
    pointed = over;
    redraw();
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    Point words = text.isEmpty() ? new Point(0, 0) : gc.textExtent(text);
    gc.dispose();
    int width = 2 * PADDING + words.x;
    if (icon.isPresent()) {
      width += Icon.SIZE + (text.isEmpty() ? 0 : GAP);
    }
    return new Point(width, Math.max(LEAST_HEIGHT, words.y + PADDING));
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setAntialias(SWT.ON);
    if (chosen || pointed && isEnabled()) {
      gc.setBackground(look.color(chosen ? Tone.ACCENT_TINT : Tone.TAB_ROW));
      gc.fillRoundRectangle(0, 0, area.width, area.height, ROUND, ROUND);
    }
    if (chosen) {
      gc.setForeground(look.color(Tone.ACCENT_LINE));
      gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
    }
    int x = PADDING;
    if (icon.isPresent()) {
      if (!isEnabled()) {
        gc.setAlpha(90);
      }
      gc.drawImage(
          look.image(icon.get(), chosen ? Tone.ACCENT : Tone.MUTED),
          x,
          (area.height - Icon.SIZE) / 2);
      gc.setAlpha(255);
      x += Icon.SIZE + GAP;
    }
    if (!text.isEmpty()) {
      gc.setForeground(look.color(isEnabled() ? Tone.TEXT : Tone.FAINT));
      gc.drawText(text, x, (area.height - gc.textExtent(text).y) / 2, true);
    }
  }
}
