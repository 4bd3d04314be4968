package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** The foot of an editor: how much there is to compute, and the button that has it computed. */
final class RunBar {

  private static final Messages WORDS = Messages.of(RunBar.class);
  private static final int HEIGHT = 48;

  private final Composite bar;
  private final MathLabel icon;
  private final MathLabel main;
  private final MathLabel second;
  private final MathLabel mark;
  private final Link mend;
  private final PushButton run;

  RunBar(Composite parent, Look look, Runnable start, Runnable toMend) {
    bar = Ground.of(look, Tone.HEADER, new Composite(parent, SWT.NONE));
    GridData data = new GridData(SWT.FILL, SWT.END, true, false);
    data.heightHint = HEIGHT;
    bar.setLayoutData(data);
    bar.addListener(
        SWT.Paint,
        event -> {
          event.gc.setForeground(look.color(Tone.LINE));
          event.gc.drawLine(0, 0, bar.getSize().x, 0);
        });
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 16;
    layout.marginHeight = 5;
    layout.horizontalSpacing = 8;
    layout.verticalSpacing = 0;
    bar.setLayout(layout);
    icon = new MathLabel(bar, look, Look.Type.BASE).icon(Icon.QUEUED).tone(Tone.ACCENT);
    icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, true, 1, 2));
    main = new MathLabel(bar, look, Look.Type.BOLD);
    main.setLayoutData(new GridData(SWT.FILL, SWT.END, true, true));
    mark = new MathLabel(bar, look, Look.Type.BASE).tone(Tone.ERROR).icon(Icon.FAILED);
    mark.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true, 1, 2));
    mend =
        Named.as("editor.mend", Ground.of(look, Tone.HEADER, Tone.ERROR, new Link(bar, SWT.NONE)));
    mend.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true, 1, 2));
    mend.addListener(SWT.Selection, event -> toMend.run());
    Runnable color = () -> mend.setLinkForeground(look.color(Tone.ERROR));
    color.run();
    Runnable stop = look.onChange(color);
    mend.addListener(SWT.Dispose, event -> stop.run());
    run = Named.as("editor.run", new PushButton(bar, look, true, Icon.RUN));
    run.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true, 1, 2));
    run.addListener(SWT.Selection, event -> start.run());
    second = new MathLabel(bar, look, Look.Type.SMALL).tone(Tone.MUTED);
    second.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, true));
  }

  /**
   * Shows how things stand.
   *
   * @param wrong how many fields are to be mended
   * @param known whether {@code states} are those of the document as it is
   */
  void show(
      Experiment experiment,
      List<CellState> states,
      boolean known,
      int wrong,
      List<Problem> problems,
      boolean writable) {
    long computed = states.stream().filter(CellState::computed).count();
    long all = experiment.size();
    long left = all - computed;
    if (states.isEmpty() && !known) {
      main.text(WORDS.get("checking"));
    } else if (states.isEmpty()) {
      main.text(cells(all));
    } else {
      main.text(WORDS.get("computed", Numbers.count(computed), cells(states.size())));
    }
    second.text(
        WORDS.get(
            "runs",
            cells(all),
            count("replica", experiment.replicas()),
            count("run", all * experiment.replicas())));
    mark.setVisible(wrong > 0);
    mend.setVisible(wrong > 0);
    mend.setText("<a>" + count("field", wrong) + "</a>");
    String lines = problems.stream().map(Problem::line).limit(20).collect(Collectors.joining("\n"));
    mend.setToolTipText(lines.isEmpty() ? null : lines);
    boolean done = known && wrong == 0 && left == 0 && !states.isEmpty();
    run.text(
        wrong > 0 || done || !known ? WORDS.get("button") : WORDS.get("run.cells", cells(left)));
    run.setEnabled(wrong == 0 && writable && !done);
    run.setToolTipText(WORDS.get(done ? "run.done" : "run.tip"));
    icon.tone(done ? Tone.GOOD : Tone.ACCENT).icon(done ? Icon.DONE : Icon.QUEUED);
    bar.layout();
  }

  boolean enabled() {
    return run.getEnabled();
  }

  private static String cells(long count) {
    return count("cell", count);
  }

  private static String count(String what, long count) {
    return WORDS.get(count == 1 ? what + ".one" : what, Numbers.count(count));
  }
}
