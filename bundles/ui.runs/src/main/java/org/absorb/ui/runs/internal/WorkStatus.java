package org.absorb.ui.runs.internal;

import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
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
    Look look = workbench.look();
    Composite row = Named.as("status.work", new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 8;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    MathLabel workers =
        new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED).icon(Icon.RUNNING);
    Bar bar = new Bar(row, look);
    MathLabel left = new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED);
    Runnable show = () -> show(queue, workbench, row, workers, bar, left);
    show.run();
    Runnable stop = queue.onChange(show);
    row.addListener(SWT.Dispose, event -> stop.run());
  }

  private static void show(
      Queue queue, Workbench workbench, Composite row, MathLabel workers, Bar bar, MathLabel left) {
    Sum sum = queue.sum();
    int busy = sum.running();
    boolean shown = busy > 0;
    GridData data = (GridData) row.getLayoutData();
    boolean appeared = data.exclude == shown || row.getVisible() != shown;
    data.exclude = !shown;
    row.setVisible(shown);
    if (shown) {
      int most =
          workbench.projects().open().stream()
              .flatMap(project -> project.state().work().stream())
              .mapToInt(work -> work.hands().workers())
              .sum();
      int all = Math.max(busy, most);
      workers.text(Runs.WORDS.get("workers", "" + busy, "" + all, all));
      bar.share(sum.share());
      left.text(
          Double.isFinite(sum.secondsLeft())
              ? Runs.WORDS.get("time.left", Numbers.time(sum.secondsLeft()))
              : "");
    }
    if (shown || appeared) {
      row.requestLayout();
    }
  }
}
