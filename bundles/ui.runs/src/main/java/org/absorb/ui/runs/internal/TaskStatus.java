package org.absorb.ui.runs.internal;

import java.util.Comparator;
import java.util.Optional;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.osgi.service.component.annotations.Component;

/** The task that has gone on for longest, how far it is, and a way to cancel it. */
@Component
public final class TaskStatus implements StatusType {

  private static final int ORDER = 5;
  private static final int EVERY_MILLIS = 500;

  /** Shorter ones nobody waits for. */
  private static final double LONG = 1.5;

  @Override
  public String id() {
    return "runs.task";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void create(Composite parent, Workbench workbench) {
    Look look = workbench.look();
    Composite row = Named.as("status.task", new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 8;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    MathLabel label = new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED);
    Bar bar = new Bar(row, look);
    MathLabel left = new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED);
    Link cancel = Named.as("status.task.cancel", new Link(row, SWT.NONE));
    cancel.setText("<a>" + Runs.WORDS.get("task.cancel") + "</a>");
    cancel.addListener(SWT.Selection, event -> longest(workbench).ifPresent(Task::cancel));
    new Runnable() {
      @Override
      public void run() {
        if (!row.isDisposed()) {
          cancel.setLinkForeground(look.color(Tone.ACCENT));
          show(longest(workbench), row, label, bar, left);
          row.getDisplay().timerExec(EVERY_MILLIS, this);
        }
      }
    }.run();
  }

  private static Optional<Task> longest(Workbench workbench) {
    return workbench.tasks().running().stream()
        .filter(task -> task.seconds() > LONG)
        .max(Comparator.comparingDouble(Task::seconds));
  }

  private static void show(
      Optional<Task> task, Composite row, MathLabel label, Bar bar, MathLabel left) {
    GridData data = (GridData) row.getLayoutData();
    boolean appeared = data.exclude == task.isPresent();
    data.exclude = task.isEmpty();
    row.setVisible(task.isPresent());
    if (task.isPresent()) {
      double share = task.get().share();
      label.text(task.get().label());
      bar.setVisible(share >= 0);
      bar.share(share >= 0 ? share : 0);
      double seconds = task.get().seconds() * (1 - share) / share;
      left.text(share > 0 ? Runs.WORDS.get("time.left", Numbers.time(seconds)) : "");
    }
    if (appeared || task.isPresent()) {
      row.requestLayout();
    }
  }
}
