package org.absorb.ui.scene.internal.play;

import java.util.Arrays;
import java.util.List;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.scene.internal.view.SceneTheme;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Drawn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The activity since particles were placed, from 0 to 1, with a line where something changed. */
final class ActivityStrip extends Drawn {

  private static final int HEIGHT = 92;
  private static final int LEFT = 34;
  private static final int EDGE = 8;
  private static final int BOTTOM = 18;
  private static final int MOST = 4000;

  private long[] steps = new long[256];
  private double[] values = new double[256];
  private int count;
  private List<Fork> forks = List.of();

  ActivityStrip(Composite parent, Look look) {
    super(parent, look, SWT.NO_FOCUS);
  }

  void clear() {
    count = 0;
    forks = List.of();
    redraw();
  }

  void forks(List<Fork> all) {
    forks = all;
    redraw();
  }

  void add(long step, double activity) {
    if (count > 0 && steps[count - 1] == step) {
      values[count - 1] = activity; // under another law
    } else {
      if (count == MOST) {
        thin();
      }
      if (count == steps.length) {
        steps = Arrays.copyOf(steps, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      steps[count] = step;
      values[count++] = activity;
    }
    redraw();
  }

  /** Every other point goes. */
  private void thin() {
    count /= 2;
    for (int i = 0; i < count; i++) {
      steps[i] = steps[2 * i];
      values[i] = values[2 * i];
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    double width = area.width - LEFT - 2.0 * EDGE;
    double height = area.height - EDGE - BOTTOM;
    long last = Math.max(100, count == 0 ? 0 : steps[count - 1]);
    gc.setFont(look().font(Look.Type.SMALL));
    for (double tick : new double[] {0, 0.5, 1}) {
      int y = (int) Math.round(EDGE + (1 - tick) * height);
      gc.setForeground(look().color(Tone.PLOT_GRID));
      gc.drawLine(LEFT, y, (int) (LEFT + width), y);
      String text = Numbers.significant(tick);
      Point size = gc.textExtent(text);
      gc.setForeground(look().color(Tone.MUTED));
      gc.drawText(text, LEFT - size.x - 5, y - size.y / 2, SWT.DRAW_TRANSPARENT);
    }
    String end = Packings.WORDS.get("step", Numbers.count(last));
    Point size = gc.textExtent(end);
    gc.drawText(end, (int) (LEFT + width - size.x), area.height - size.y - 1, SWT.DRAW_TRANSPARENT);
    gc.drawText(Packings.WORDS.get("play.activity"), LEFT, area.height - size.y - 1, true);
    gc.setForeground(look().color(Tone.ACCENT_LINE));
    for (Fork fork : forks) {
      int x = (int) Math.round(LEFT + width * fork.step() / last);
      gc.drawLine(x, EDGE, x, (int) (EDGE + height));
    }
    if (count > 0) {
      curve(gc, width / last, height);
    }
  }

  private void curve(GC gc, double perStep, double height) {
    Path path = new Path(getDisplay());
    for (int i = 0; i < count; i++) {
      float x = (float) (LEFT + perStep * steps[i]);
      float y = (float) (EDGE + (1 - values[i]) * height);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    int rgb = (look().dark() ? SceneTheme.DARK : SceneTheme.LIGHT).palette().active();
    gc.setForeground(new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
    gc.setLineWidth(2);
    gc.drawPath(path);
    gc.setLineWidth(1);
    path.dispose();
  }

  @Override
  protected String words() {
    return count == 0
        ? ""
        : Packings.WORDS.get(
            "play.caption",
            Numbers.count(steps[count - 1]),
            Numbers.significant(values[count - 1]));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, HEIGHT);
  }
}
