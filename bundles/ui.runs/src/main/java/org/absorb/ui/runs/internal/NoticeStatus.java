package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Link;
import org.osgi.service.component.annotations.Component;

/** The newest notice and its way on, for ten seconds. */
@Component
public final class NoticeStatus implements StatusType {

  private static final int ORDER = -1;
  private static final int SHOWN_MILLIS = 10_000;
  private static final int GAP = 8;

  @Override
  public String id() {
    return "runs.notice";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void create(Composite parent, Workbench workbench) {
    new Line(parent, workbench);
  }

  private static final class Line {
    private final Composite row;
    private final MathLabel text;
    private final Link way;
    private final Runnable hide = () -> show(null);
    private Notice shown;

    Line(Composite parent, Workbench workbench) {
      Look look = workbench.look();
      row = Named.as("status.notice", new Composite(parent, SWT.NONE));
      row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      text = new MathLabel(row, look, Look.Type.BASE);
      way = Named.as("status.way", new Link(row, SWT.NONE));
      Ground.of(look, Tone.BAR, way);
      row.setLayout(new Beside(text, way));
      way.addListener(SWT.Selection, event -> shown.way().ifPresent(this::go));
      Runnable stop = workbench.notices().onNotice(this::show);
      row.addListener(SWT.Dispose, event -> stop.run());
      show(null);
    }

    private void go(Notice.Way on) {
      show(null);
      on.action().run();
    }

    private void show(Notice notice) {
      if (row.isDisposed()) {
        return;
      }
      shown = notice;
      Room.give(row, notice != null);
      if (notice != null) {
        text.setToolTipText(notice.text());
        text.text(notice.text()).icon(NoticeLook.icon(notice)).tone(NoticeLook.tone(notice));
        String label = notice.way().map(Notice.Way::label).orElse("");
        way.setText(label.isEmpty() ? "" : "<a>" + label + "</a>");
        row.getDisplay().timerExec(SHOWN_MILLIS, hide);
      }
      row.requestLayout();
    }
  }

  /** A text, cut where there is no room for all of it, and right behind it what is never cut. */
  private static final class Beside extends Layout {
    private final Control text;
    private final Control way;

    Beside(Control text, Control way) {
      this.text = text;
      this.way = way;
    }

    @Override
    protected Point computeSize(Composite row, int width, int height, boolean flush) {
      Point first = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
      Point second = way.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
      return new Point(first.x + GAP + second.x, Math.max(first.y, second.y));
    }

    @Override
    protected void layout(Composite row, boolean flush) {
      Rectangle area = row.getClientArea();
      Point first = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
      Point second = way.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
      int width = Math.max(0, Math.min(first.x, area.width - GAP - second.x));
      text.setBounds(0, (area.height - first.y) / 2, width, first.y);
      way.setBounds(width + GAP, (area.height - second.y) / 2, second.x, second.y);
    }
  }
}
