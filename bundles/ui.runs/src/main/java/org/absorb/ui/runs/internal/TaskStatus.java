package org.absorb.ui.runs.internal;

import java.util.Comparator;
import java.util.Optional;
import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
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
    ProgressRow shown = new ProgressRow(parent, look, "status.task", 4);
    Composite row = shown.row();
    Link cancel = Named.as("status.task.cancel", new Link(row, SWT.NONE));
    cancel.setText("<a>" + Runs.WORDS.get("task.cancel") + "</a>");
    cancel.addListener(SWT.Selection, event -> longest(workbench).ifPresent(Task::cancel));
    new Runnable() {
      @Override
      public void run() {
        if (!row.isDisposed()) {
          cancel.setLinkForeground(look.color(Tone.ACCENT));
          show(longest(workbench), shown);
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

  private static void show(Optional<Task> longest, ProgressRow row) {
    if (longest.isEmpty()) {
      row.hide();
      return;
    }
    Task task = longest.get();
    double share = task.share();
    double seconds = task.seconds() * (1 - share) / share;
    row.show(task.label(), share, share > 0 ? seconds : Double.NaN);
  }
}
