package org.absorb.ui.runs.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Strip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The line that says why the selected run has failed, and the ways on. */
final class Failure {

  private final Look look;
  private final Strip line;
  private final MathLabel words;
  private Optional<Row> row = Optional.empty();

  Failure(Composite parent, Look look, Consumer<Row> retry, Consumer<Row> log, Consumer<Row> open) {
    this.look = look;
    line = new Strip(parent, look, Tone.ERROR_TINT, 4, 8, 3);
    words = Named.as("queue.failure", new MathLabel(line, look, Look.Type.BASE));
    words.tone(Tone.ERROR).icon(Icon.FAILED);
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button("retry", Icon.RETRY, retry).text(Runs.WORDS.get("failure.retry"));
    button("log", Icon.LOG, log); // in words they would leave no room for the reason
    button("open", Icon.TABLE, open);
  }

  private PushButton button(String key, Icon icon, Consumer<Row> action) {
    PushButton button = Named.as("queue." + key, new PushButton(line, look, false, icon));
    button.setToolTipText(Runs.WORDS.get("failure." + key));
    button.addListener(SWT.Selection, event -> row.ifPresent(action));
    return button;
  }

  /**
   * Shows why a run has failed; goes if it has not.
   *
   * @param why in full
   */
  void show(Optional<Row> selected, String why) {
    row = selected.filter(is -> is.state() == RunState.FAILED && is.key().run().isPresent());
    words.text(why.lines().findFirst().orElse(""));
    words.setToolTipText(why.isEmpty() ? null : why);
    line.show(row.isPresent());
  }
}
