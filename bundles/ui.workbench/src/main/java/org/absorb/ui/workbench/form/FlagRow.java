package org.absorb.ui.workbench.form;

import java.util.Optional;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** Yes or no. */
final class FlagRow extends FieldRow {

  private final Button check;

  FlagRow(FormSection section, FormLine line) {
    super(section, line);
    this.check = Ground.of(section.look(), Tone.PART, new Button(body(), SWT.CHECK));
    operate(check, check);
    check.addListener(SWT.Selection, event -> choose());
  }

  private void choose() {
    change(Optional.of(Value.of(check.getSelection())));
    section().host().settle();
  }

  @Override
  int width() {
    return SWT.DEFAULT;
  }

  @Override
  void value(Optional<Value> value) {
    check.setSelection(value.equals(Optional.of(Value.of(true))));
  }
}
