package org.absorb.ui.scene.internal.side;

import org.absorb.ui.scene.internal.run.History;
import org.absorb.ui.scene.internal.view.SceneTheme;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** When a particle was active, from the first kept frame to the last: coloured where it was. */
final class HistoryStrip extends Drawn {

  private static final int HEIGHT = 18;

  private History past = History.NONE;

  HistoryStrip(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  void show(History other) {
    past = other;
    redraw();
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    gc.setBackground(look().color(Tone.HEADER));
    gc.fillRectangle(area);
    int rgb = (look().dark() ? SceneTheme.DARK : SceneTheme.LIGHT).palette().active();
    gc.setBackground(new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
    int n = past.steps().length;
    for (int i = 0; i < n; i++) {
      if (past.active()[i]) {
        int from = area.width * i / n;
        gc.fillRectangle(from, 0, Math.max(1, area.width * (i + 1) / n - from), area.height);
      }
    }
  }

  @Override
  protected String words() {
    return "";
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
  }
}
