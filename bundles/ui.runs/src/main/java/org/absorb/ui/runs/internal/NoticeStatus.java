package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.osgi.service.component.annotations.Component;

/** The newest notice and its way on, for ten seconds. */
@Component
public final class NoticeStatus implements StatusType {

  private static final int ORDER = -1;
  private static final int SHOWN_MILLIS = 10_000;

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
      GridLayout layout = new GridLayout(2, false);
      layout.marginWidth = 0;
      layout.marginHeight = 0;
      layout.horizontalSpacing = 8;
      row.setLayout(layout);
      row.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
      text = new MathLabel(row, look, Look.Type.BASE);
      way = Named.as("status.way", new Link(row, SWT.NONE));
      Ground.of(look, Tone.BAR, way);
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
      row.setVisible(notice != null);
      ((GridData) row.getLayoutData()).exclude = notice == null;
      if (notice != null) {
        text.text(notice.text()).icon(NoticeLook.icon(notice)).tone(NoticeLook.tone(notice));
        String label = notice.way().map(Notice.Way::label).orElse("");
        way.setText(label.isEmpty() ? "" : "<a>" + label + "</a>");
        row.getDisplay().timerExec(SHOWN_MILLIS, hide);
      }
      row.requestLayout();
    }
  }
}
