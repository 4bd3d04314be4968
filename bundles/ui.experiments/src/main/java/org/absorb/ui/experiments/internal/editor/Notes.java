package org.absorb.ui.experiments.internal.editor;

import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The notes of an experiment: text as one likes. */
final class Notes {

  private static final Messages WORDS = Messages.of(Notes.class);
  private static final String KEY = "notes";
  private static final int WIDTH = 200;
  private static final int HEIGHT = 64;

  private final Session session;
  private final Text text;
  private boolean setting;

  Notes(Composite body, Look look, Session session) {
    this.session = session;
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 8;
    body.setLayout(layout);
    TextBox box = new TextBox(body, look, SWT.MULTI | SWT.WRAP);
    text = Named.as("form.notes", box.text());
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = WIDTH; // long lines wrap
    data.heightHint = HEIGHT;
    box.setLayoutData(data);
    text.setMessage(WORDS.get("notes.hint"));
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.FocusOut, event -> session.document().settle());
  }

  private void typed() {
    if (!setting) {
      Tree document = session.document().draft().document();
      String now = text.getText();
      session.edit(
          WORDS.get("edit.notes"),
          KEY,
          now.isEmpty() ? document.without(KEY) : document.with(KEY, Value.of(now)));
    }
  }

  void show() {
    text.setEditable(session.editable());
    String notes = session.document().draft().document().text(KEY).orElse("");
    if (!notes.equals(text.getText())) {
      setting = true;
      text.setText(notes);
      setting = false;
    }
  }
}
