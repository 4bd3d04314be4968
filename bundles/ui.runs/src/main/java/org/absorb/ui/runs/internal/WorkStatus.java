package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the computing goes: workers, a bar, the time left. Nothing while nothing is computed. */
@Component
public final class WorkStatus implements StatusType {

  private static final int ORDER = 10;

  private final Queue queue;

  @Activate
  public WorkStatus(@Reference Queue queue) {
    this.queue = queue;
  }

  @Override
  public String id() {
    return "runs.work";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void create(Composite parent, Workbench workbench) {
    ProgressRow row = new ProgressRow(parent, workbench.look(), "status.work", 3);
    row.words().icon(Icon.RUNNING);
    Runnable show = () -> show(queue, workbench, row);
    show.run();
    Runnable stop = queue.onChange(show);
    row.row().addListener(SWT.Dispose, event -> stop.run());
  }

  private static void show(Queue queue, Workbench workbench, ProgressRow row) {
    Sum sum = queue.sum();
    int busy = sum.running();
    if (busy == 0) {
      row.hide();
      return;
    }
    int most =
        workbench.projects().open().stream()
            .flatMap(project -> project.state().work().stream())
            .mapToInt(work -> work.hands().workers())
            .sum();
    int all = Math.max(busy, most);
    row.show(Runs.WORDS.get("workers", "" + busy, "" + all, all), sum.share(), sum.secondsLeft());
  }
}
