package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Forecasts.Outlook;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
  private final PushButton copy;
  private final PushButton run;
  private Prospect foretold;

  RunBar(Composite parent, Look look, View.Actions actions, Runnable toMend) {
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
    GridLayout layout = new GridLayout(6, false);
    layout.marginWidth = 16;
    layout.marginHeight = 5;
    layout.horizontalSpacing = 8;
    layout.verticalSpacing = 0;
    bar.setLayout(layout);
    icon = new MathLabel(bar, look, Look.Type.BASE).icon(Icon.QUEUED).tone(Tone.ACCENT);
    icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, true));
    Composite words = Ground.of(look, Tone.HEADER, new Composite(bar, SWT.NONE));
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    words.setLayout(Grids.bare(1, 0, 0));
    main = Named.as("editor.forecast", new MathLabel(words, look, Look.Type.BOLD));
    main.setLayoutData(new GridData(SWT.FILL, SWT.END, true, true));
    second = Named.as("editor.basis", new MathLabel(words, look, Look.Type.SMALL));
    second.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, true));
    mark = new MathLabel(bar, look, Look.Type.BASE).tone(Tone.ERROR).icon(Icon.FAILED);
    mark.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    mend =
        Named.as("editor.mend", Ground.of(look, Tone.HEADER, Tone.ERROR, new Link(bar, SWT.NONE)));
    mend.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    mend.addListener(SWT.Selection, event -> toMend.run());
    Runnable color = () -> mend.setLinkForeground(look.color(Tone.ERROR));
    color.run();
    Runnable stop = look.onChange(color);
    mend.addListener(SWT.Dispose, event -> stop.run());
    copy = Named.as("editor.copy", new PushButton(bar, look, false, Icon.TERMINAL));
    copy.setToolTipText(WORDS.get("copy.tip"));
    copy.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    copy.addListener(SWT.Selection, event -> actions.copyCommand());
    run = Named.as("editor.run", new PushButton(bar, look, true, Icon.RUN));
    run.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    run.addListener(SWT.Selection, event -> actions.run());
    say(WORDS.get("run.cells", Prospect.cells(10)));
  }

  /** The button never becomes narrower: who aims at the one beside it would hit this one. */
  private void say(String text) {
    run.text(text);
    GridData data = (GridData) run.getLayoutData();
    data.widthHint = Math.max(data.widthHint, run.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
  }

  /**
   * Shows how things stand.
   *
   * @param free whether nothing else is asked of the user
   */
  void show(Session session, List<CellState> states, boolean free) {
    Experiment experiment = session.document().draft().experiment();
    int wrong = session.wrong();
    boolean known = session.current();
    long left = experiment.size() - states.stream().filter(CellState::computed).count();
    boolean done = known && wrong == 0 && left == 0 && !states.isEmpty();
    Prospect prospect = prospect(session, states, wrong, done);
    main.text(prospect.main()).tone(prospect.former() ? Tone.MUTED : Tone.TEXT);
    main.setToolTipText(prospect.main());
    second.text(prospect.second()).tone(prospect.caution() ? Tone.CAUTION : Tone.MUTED);
    second.setToolTipText(prospect.second());
    mark.setVisible(wrong > 0);
    mend.setVisible(wrong > 0);
    mend.setText("<a>" + fields(wrong) + "</a>");
    String lines =
        session.problems().stream().map(Problem::line).limit(20).collect(Collectors.joining("\n"));
    mend.setToolTipText(lines.isEmpty() ? null : lines);
    String all = Prospect.cells(left);
    say(wrong > 0 || done || !known ? WORDS.get("button") : WORDS.get("run.cells", all));
    run.setEnabled(wrong == 0 && session.editable() && free && !done);
    run.setToolTipText(WORDS.get(done ? "run.done" : "run.tip"));
    copy.setEnabled(wrong == 0 && free);
    Tone tone = done ? Tone.GOOD : prospect.caution() ? Tone.CAUTION : Tone.ACCENT;
    icon.tone(tone).icon(done ? Icon.DONE : prospect.caution() ? Icon.CAUTION : Icon.QUEUED);
    for (Control each : List.of(mark, mend)) {
      ((GridData) each.getLayoutData()).exclude = wrong == 0;
    }
    bar.layout(true, true);
  }

  /** While something is wrong, what was right before is still the best that is known. */
  private Prospect prospect(Session session, List<CellState> states, int wrong, boolean done) {
    if (wrong > 0 && foretold != null) {
      return foretold;
    }
    Optional<Outlook> outlook = session.foretelling().outlook().filter(is -> !done);
    Prospect now =
        Prospect.of(
            session.document().draft().experiment(),
            states,
            session.current(),
            outlook,
            !done && session.foretelling().asked());
    if (!now.former()) {
      foretold = outlook.isPresent() ? now : null;
    }
    return now;
  }

  boolean enabled() {
    return run.getEnabled();
  }

  private static String fields(int count) {
    return WORDS.get(count == 1 ? "field.one" : "field", Numbers.count(count));
  }
}
