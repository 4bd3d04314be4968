package org.absorb.ui.scene.internal.view;

import java.util.List;
import java.util.function.LongConsumer;
import org.absorb.model.text.Numbers;
import org.absorb.runner.series.RunCurve;
import org.absorb.ui.scene.internal.Packings;
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
import org.eclipse.swt.widgets.Event;

/**
 * The run from its first step to its last, with its activity: filled up to what is seen, a mark
 * where a frame was kept. Dragging goes to the nearest of them; so do the arrows.
 */
public final class Timeline extends Drawn {

  private static final int HEIGHT = 50;
  private static final int SIDE = 7;
  private static final int TOP = 6;
  private static final int BOTTOM = 8;
  private static final int KNOB = 11;
  private static final int MOST_MARKS = 200;

  private final LongConsumer wanted;
  private List<Long> steps = List.of();
  private RunCurve curve = new RunCurve(new long[0], new double[0]);
  private long seen;
  private long last = 1;
  private boolean dragged;

  /**
   * @param wanted told the step of the frame that is to be seen
   */
  public Timeline(Composite parent, Look look, LongConsumer wanted) {
    super(parent, look, SWT.NONE);
    this.wanted = wanted;
    operable();
    addListener(SWT.MouseMove, this::drag);
    addListener(SWT.MouseUp, event -> dragged = false);
  }

  /** Shows a run and what is seen of it. */
  public void show(List<Long> kept, RunCurve activity, long step) {
    steps = kept;
    curve = activity;
    seen = step;
    last = 1;
    if (!steps.isEmpty()) {
      last = Math.max(last, steps.get(steps.size() - 1));
    }
    if (curve.step().length > 0) {
      last = Math.max(last, curve.step()[curve.step().length - 1]);
    }
    redraw();
  }

  private double x(double step) {
    return SIDE + step / last * (getClientArea().width - 2.0 * SIDE);
  }

  @Override
  protected void press(int x, int y) {
    dragged = true;
    to(x);
  }

  private void drag(Event event) {
    if (dragged && (event.stateMask & SWT.BUTTON1) != 0) {
      to(event.x);
    }
  }

  private void to(int x) {
    double step = (x - SIDE) * (double) last / Math.max(1, getClientArea().width - 2 * SIDE);
    steps.stream()
        .min((a, b) -> Double.compare(Math.abs(a - step), Math.abs(b - step)))
        .filter(nearest -> nearest != seen)
        .ifPresent(
            nearest -> {
              seen = nearest;
              redraw();
              wanted.accept(nearest);
            });
  }

  @Override
  protected void key(Event event) {
    int at = steps.indexOf(seen);
    int next =
        switch (event.keyCode) {
          case SWT.ARROW_RIGHT -> at + 1;
          case SWT.ARROW_LEFT -> at - 1;
          case SWT.HOME -> 0;
          case SWT.END -> steps.size() - 1;
          default -> -1;
        };
    if (next >= 0 && next < steps.size() && next != at) {
      wanted.accept(steps.get(next));
    }
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    gc.setBackground(look().color(Tone.HEADER));
    gc.fillRoundRectangle(SIDE - 4, 2, area.width - 2 * SIDE + 8, area.height - 4, ROUND, ROUND);
    int rgb = (look().dark() ? SceneTheme.DARK : SceneTheme.LIGHT).palette().active();
    Color active = new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    if (curve.step().length > 1) {
      curve(gc, area, active);
    }
    marks(gc, area);
    int at = (int) Math.round(x(seen));
    gc.setForeground(look().color(Tone.ACCENT));
    gc.setLineWidth(2);
    gc.drawLine(at, TOP, at, area.height - 4);
    gc.setBackground(look().color(Tone.FIELD));
    gc.fillOval(at - KNOB / 2, 2, KNOB, KNOB);
    gc.drawOval(at - KNOB / 2, 2, KNOB, KNOB);
    gc.setLineWidth(1);
    if (isFocusControl()) {
      gc.setForeground(look().color(Tone.ACCENT_LINE));
      gc.drawRoundRectangle(SIDE - 4, 2, area.width - 2 * SIDE + 7, area.height - 5, ROUND, ROUND);
    }
  }

  private void curve(GC gc, Rectangle area, Color active) {
    double most = 0;
    for (double value : curve.value()) {
      most = Math.max(most, value);
    }
    double low = area.height - BOTTOM;
    double perValue = (low - TOP - KNOB / 2.0) / Math.max(most, 1e-9);
    Path line = new Path(getDisplay());
    Path filled = new Path(getDisplay());
    filled.moveTo((float) x(curve.step()[0]), (float) low);
    boolean begun = false;
    double end = x(curve.step()[0]);
    for (int i = 0; i < curve.step().length; i++) {
      float x = (float) x(curve.step()[i]);
      float y = (float) (low - perValue * curve.value()[i]);
      if (Float.isNaN(y)) {
        continue;
      }
      if (begun) {
        line.lineTo(x, y);
      } else {
        line.moveTo(x, y);
        begun = true;
      }
      if (curve.step()[i] <= seen) {
        filled.lineTo(x, y);
        end = x;
      }
    }
    filled.lineTo((float) end, (float) low);
    filled.close();
    gc.setBackground(active);
    gc.setAlpha(90);
    gc.fillPath(filled);
    gc.setAlpha(255);
    gc.setForeground(active);
    gc.drawPath(line);
    line.dispose();
    filled.dispose();
  }

  private void marks(GC gc, Rectangle area) {
    if (steps.size() <= MOST_MARKS) {
      gc.setForeground(look().color(Tone.MUTED));
      for (long step : steps) {
        int at = (int) Math.round(x(step));
        gc.drawLine(at, area.height - BOTTOM + 1, at, area.height - 4);
      }
    }
  }

  @Override
  protected String words() {
    return Packings.WORDS.get("timeline", Numbers.count(seen), Numbers.count(last));
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
  }
}
