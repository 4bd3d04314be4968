package org.absorb.ui.workbench.form;

import java.util.Optional;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;

/** One of two or three choices, all in sight. */
final class SwitchRow extends FieldRow {

  /** More choices than this are listed. */
  static final int MOST = 3;

  private final Segments segments;

  SwitchRow(FormSection section, FormLine line) {
    super(section, line);
    this.segments = new Segments(body(), section.look(), field().choiceLabels());
    operate(segments, segments);
    segments.addListener(SWT.Selection, event -> choose());
  }

  private void choose() {
    change(Optional.of(Value.of(field().choices().get(segments.selected()))));
    section().host().settle();
  }

  @Override
  int width() {
    return SWT.DEFAULT;
  }

  @Override
  void value(Optional<Value> value) {
    segments.select(field().choices().indexOf(value.map(FieldText::write).orElse("")));
  }
}
