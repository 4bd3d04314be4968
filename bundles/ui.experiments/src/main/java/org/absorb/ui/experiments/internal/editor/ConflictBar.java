package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Value;
import org.absorb.ui.experiments.internal.document.Difference;
import org.absorb.ui.workbench.form.FieldText;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Strip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Says that the file was changed elsewhere while it was edited here, and asks which to keep. */
final class ConflictBar {

  private static final Messages WORDS = Messages.of(ConflictBar.class);
  private static final int MOST = 6;

  private final Look look;
  private final Strip bar;
  private final Composite list;
  private final MathLabel title;

  ConflictBar(Composite parent, Look look, Runnable keep, Runnable take) {
    this.look = look;
    bar = new Strip(parent, look, Tone.CAUTION_TINT, 3, 16, 8);
    title = new MathLabel(bar, look, Look.Type.BOLD).tone(Tone.CAUTION).icon(Icon.CAUTION);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    PushButton mine = Named.as("conflict.mine", new PushButton(bar, look, false, null));
    mine.text(WORDS.get("conflict.mine"));
    mine.setToolTipText(WORDS.get("conflict.mine.tip"));
    mine.addListener(SWT.Selection, event -> keep.run());
    PushButton theirs = Named.as("conflict.theirs", new PushButton(bar, look, false, null));
    theirs.text(WORDS.get("conflict.theirs"));
    theirs.setToolTipText(WORDS.get("conflict.theirs.tip"));
    theirs.addListener(SWT.Selection, event -> take.run());
    list = Ground.of(look, Tone.CAUTION_TINT, new Composite(bar, SWT.NONE));
    list.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    GridLayout columns = new GridLayout(3, false);
    columns.marginWidth = 20;
    columns.marginHeight = 0;
    columns.horizontalSpacing = 16;
    columns.verticalSpacing = 2;
    list.setLayout(columns);
  }

  /** Shows differences; goes if there are none. */
  void show(List<Difference> differences) {
    for (var child : list.getChildren()) {
      child.dispose();
    }
    title.text(WORDS.get("conflict", differences.size(), Integer.toString(differences.size())));
    row(WORDS.get("conflict.field"), WORDS.get("conflict.here"), WORDS.get("conflict.there"));
    for (Difference difference : differences.subList(0, Math.min(MOST, differences.size()))) {
      row(difference.path().toString(), value(difference.here()), value(difference.there()));
    }
    bar.show(!differences.isEmpty());
    bar.getParent().layout(true, true);
  }

  boolean shown() {
    return bar.getVisible();
  }

  private void row(String... words) {
    for (String word : words) {
      MathLabel label = new MathLabel(list, look, Look.Type.SMALL).text(word);
      label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
      label.setToolTipText(word);
    }
  }

  private static String value(Optional<Value> value) {
    return value.map(FieldText::write).orElse(WORDS.get("conflict.none"));
  }
}
