package org.absorb.ui.workbench.form;

import java.util.Optional;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/** A number or a text, which takes the room there is. */
final class TextRow extends FieldRow {

  private static final int NUMBER = 76;
  private static final int WORDS_WIDTH = 170;

  private final TextBox box;
  private boolean setting;

  TextRow(FormSection section, FormLine line) {
    super(section, line);
    this.box = new TextBox(body(), section.look(), field().hints().lines() ? SWT.MULTI : SWT.NONE);
    operate(box, box.text());
    Text text = box.text();
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.DefaultSelection, event -> leave());
    text.addListener(SWT.FocusOut, event -> leave());
  }

  private void typed() {
    if (!setting) {
      change(FieldText.read(field(), box.text().getText()));
    }
  }

  private void leave() {
    section().host().settle();
    if (!box.isDisposed()) {
      set(line().value(section().document()).map(FieldText::write).orElse(""));
    }
  }

  private void set(String text) {
    if (!box.text().getText().equals(text)) {
      setting = true;
      box.text().setText(text);
      setting = false;
    }
  }

  /** What cannot be changed can still be copied. */
  @Override
  void editable(boolean may) {
    box.text().setEditable(may);
  }

  @Override
  int width() {
    boolean number = field().type() == Field.Type.REAL || field().type() == Field.Type.WHOLE;
    return number ? NUMBER : WORDS_WIDTH;
  }

  @Override
  boolean grows() {
    return field().type() == Field.Type.TEXT;
  }

  @Override
  void value(Optional<Value> value) {
    box.wrong(wrong());
    String typed = box.text().getText();
    boolean same = FieldText.read(field(), typed).equals(section().document().at(line().path()));
    if (!same || !box.text().isFocusControl()) {
      set(value.map(FieldText::write).orElse(""));
    }
  }
}
