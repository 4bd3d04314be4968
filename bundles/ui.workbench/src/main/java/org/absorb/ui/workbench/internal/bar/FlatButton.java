package org.absorb.ui.workbench.internal.bar;

import java.util.Optional;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * A button of a bar: an icon, words or both, without a frame until it is pointed at or chosen. It
 * leaves the keyboard where it is: its command has a key or is found through quick access.
 */
final class FlatButton extends Drawn {

  private static final int PADDING = 6;
  private static final int GAP = 6;
  private static final int LEAST_HEIGHT = 26;
  private static final int FAINT_ALPHA = 90;
  private static final int OPAQUE = 255;

  private final Optional<Icon> icon;
  private final String text;
  private boolean chosen;

  /**
   * @param text may be empty
   */
  FlatButton(Composite parent, Look look, Optional<Icon> icon, String text, Runnable action) {
    super(parent, look, SWT.NO_FOCUS);
    this.icon = icon;
    this.text = text;
    addListener(
        SWT.MouseUp,
        event -> {
          if (event.button == 1 && isEnabled() && getClientArea().contains(event.x, event.y)) {
            action.run();
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

  /** Whether it is shown as the one that is chosen: for who looks at widgets from outside. */
  public boolean getSelection() {
    return chosen;
  }

  @Override
  protected String words() {
    return text.isEmpty() ? getToolTipText() : text;
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

  @Override
  protected void draw(GC gc, Rectangle area) {
    if (chosen) {
      box(gc, area, Tone.ACCENT_TINT, Tone.ACCENT_LINE);
    } else if (hovered()) {
      box(gc, area, Tone.HEADER, Tone.LINE);
    }
    int x = PADDING;
    if (icon.isPresent()) {
      gc.setAlpha(isEnabled() ? OPAQUE : FAINT_ALPHA);
      gc.drawImage(
          look().image(icon.get(), chosen ? Tone.ACCENT : Tone.MUTED),
          x,
          (area.height - Icon.SIZE) / 2);
      gc.setAlpha(OPAQUE);
      x += Icon.SIZE + GAP;
    }
    if (!text.isEmpty()) {
      gc.setForeground(look().color(isEnabled() ? Tone.TEXT : Tone.FAINT));
      gc.drawText(text, x, (area.height - gc.textExtent(text).y) / 2, true);
    }
  }
}
