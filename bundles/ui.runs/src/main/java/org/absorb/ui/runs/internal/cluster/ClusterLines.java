package org.absorb.ui.runs.internal.cluster;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.runner.slurm.Steering;
import org.absorb.runner.supervise.Settings;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Strip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The lines above the queue that tell of clusters; nothing where there is nothing to tell. */
public final class ClusterLines {

  private static final int MARGIN = 8;
  private static final Messages WORDS = Messages.of(ClusterLines.class);

  private final Workbench workbench;
  private final ClusterWatch watch;
  private final Strip lines;
  private final Runnable stop;
  private List<Line> shown = new ArrayList<>();

  /** One submission's. */
  private record Line(String name, MathLabel text, PushButton retry, Submitted[] about) {}

  public ClusterLines(Composite parent, Workbench workbench, ClusterWatch watch) {
    this.workbench = workbench;
    this.watch = watch;
    lines = new Strip(parent, workbench.look(), Tone.PART, 3, MARGIN, 2);
    stop = watch.onChange(this::show);
    lines.addListener(SWT.Dispose, event -> stop.run());
    show();
  }

  private void show() {
    if (lines.isDisposed()) {
      return;
    }
    List<Submitted> all = watch.all();
    if (!shown.stream()
        .map(Line::name)
        .toList()
        .equals(all.stream().map(Submitted::name).toList())) {
      for (Control control : lines.getChildren()) {
        control.dispose();
      }
      shown = new ArrayList<>(all.stream().map(this::line).toList());
      lines.requestLayout();
    }
    for (int i = 0; i < all.size(); i++) {
      show(shown.get(i), all.get(i));
    }
    lines.show(!all.isEmpty());
  }

  private Line line(Submitted about) {
    Look look = workbench.look();
    Submitted[] now = {about};
    MathLabel text = Named.as("queue.cluster", new MathLabel(lines, look, Look.Type.BASE));
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    PushButton retry =
        Named.as("queue.cluster.retry", new PushButton(lines, look, false, Icon.RETRY))
            .text(WORDS.get("retry"));
    retry.setToolTipText(WORDS.get("retry.tip"));
    retry.addListener(SWT.Selection, event -> retry(now[0]));
    PushButton end =
        Named.as("queue.cluster.cancel", new PushButton(lines, look, false, Icon.CANCELLED))
            .text(WORDS.get("end"));
    end.setToolTipText(WORDS.get("end.tip"));
    end.addListener(SWT.Selection, event -> end(now[0]));
    return new Line(about.name(), text, retry, now);
  }

  private static void show(Line line, Submitted now) {
    line.about()[0] = now;
    boolean stopped = now.situation().stopped() > 0;
    line.text()
        .icon(stopped ? Icon.CAUTION : Icon.RUNNING)
        .tone(stopped ? Tone.CAUTION : Tone.TEXT)
        .text(now.words())
        .shorter(now.brief());
    line.text().setToolTipText(now.details());
    line.retry().setEnabled(stopped);
  }

  private void retry(Submitted about) {
    String cluster = about.situation().submission().cluster();
    workbench
        .tasks()
        .keep(
            WORDS.get("retrying", cluster),
            track -> steering(about).retry(List.of()),
            tasks -> told("retried", tasks, about));
  }

  private void end(Submitted about) {
    String cluster = about.situation().submission().cluster();
    if (!mayEnd(about, cluster)) {
      return;
    }
    workbench
        .tasks()
        .keep(
            WORDS.get("ending", cluster),
            track -> steering(about).cancel(List.of()),
            tasks -> told("ended", tasks, about));
  }

  private static Steering steering(Submitted about) {
    String command = Settings.standard().command().get(0);
    return new Steering(about.project().files(), about.name(), command);
  }

  /** Asks: they lose their place among the cluster's jobs, which no undo brings back. */
  private boolean mayEnd(Submitted about, String cluster) {
    int tasks = about.situation().open();
    String number = Numbers.count(tasks);
    return QuestionDialog.ask(
            workbench.shell(),
            workbench.look(),
            WORDS.get("end.title"),
            WORDS.get("end.ask", tasks, number, cluster),
            List.of(WORDS.get("end.do", tasks, number), WORDS.get("end.leave", tasks)),
            1) // Enter alone ends nothing
        == 0;
  }

  private void told(String key, int tasks, Submitted about) {
    workbench.notices().info(WORDS.get(key, tasks, Numbers.count(tasks)));
    about.project().refresh();
    watch.look();
  }
}
