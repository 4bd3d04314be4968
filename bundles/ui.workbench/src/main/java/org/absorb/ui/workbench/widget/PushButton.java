package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A button: a verb, an icon before it if there is one. Tells {@code SWT.Selection}. */
public final class PushButton extends Drawn {

  private static final int HEIGHT = 26;
  private static final int MARGIN = 10;
  private static final int GAP = 6;

  private final boolean main;
  private final Icon icon;
  private String text = "";

  /**
   * @param main whether it is what one is here for: filled with the accent
   * @param icon may be {@code null}
   */
  public PushButton(Composite parent, Look look, boolean main, Icon icon) {
    super(parent, look, SWT.NONE);
    this.main = main;
    this.icon = icon;
    operable();
    addListener(SWT.MouseUp, this::release);
  }

  /** Says something else. */
  public PushButton text(String other) {
    if (!text.equals(other)) {
      text = other;
      requestLayout();
      redraw();
    }
    return this;
  }

  private void release(Event event) {
    if (event.button == 1 && isEnabled() && getClientArea().contains(event.x, event.y)) {
      tell();
    }
  }

  @Override
  protected void key(Event event) {
    if (isEnabled() && (event.character == ' ' || event.character == SWT.CR)) {
      tell();
    }
  }

  private Font font() {
    return look().font(main ? Look.Type.BOLD : Look.Type.BASE);
  }

  static Tone ink(boolean main, boolean enabled) {
    if (enabled) {
      return main ? Tone.ON_ACCENT : Tone.TEXT;
    }
    return main ? Tone.MUTED : Tone.FAINT;
  }

  static Tone ground(boolean main, boolean enabled) {
    if (main) {
      return enabled ? Tone.ACCENT : Tone.ACCENT_TINT;
    }
    return Tone.FIELD;
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    Tone ink = ink(main, isEnabled());
    Tone ground = ground(main, isEnabled());
    if (!isEnabled()) {
      box(gc, area, ground, main ? Tone.ACCENT_LINE : Tone.LINE);
    } else if (main) {
      gc.setAlpha(hovered() ? 225 : 255);
      box(gc, area, ground, isFocusControl() ? Tone.TEXT : ground);
      gc.setAlpha(255);
    } else {
      box(gc, area, hovered() ? Tone.HEADER : ground, line());
    }
    gc.setFont(font());
    Point size = gc.textExtent(text);
    int lead = icon == null ? 0 : Icon.SIZE + (text.isEmpty() ? 0 : GAP);
    int x = (area.width - lead - size.x) / 2;
    if (icon != null) {
      gc.drawImage(look().image(icon, main ? ink : Tone.MUTED), x, (area.height - Icon.SIZE) / 2);
    }
    gc.setForeground(look().color(ink));
    gc.drawText(text, x + lead, (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  @Override
  protected String words() {
    return text.isEmpty() && getToolTipText() != null ? getToolTipText() : text;
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    gc.setFont(font());
    int width = gc.textExtent(text).x + (icon == null ? 0 : Icon.SIZE + GAP) + 2 * MARGIN;
    gc.dispose();
    int natural = text.isEmpty() ? HEIGHT : width;
    return new Point(widthHint == SWT.DEFAULT ? natural : widthHint, HEIGHT);
  }
}
