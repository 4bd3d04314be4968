package org.absorb.ui.experiments.internal.editor;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The document as JSON, to be edited; a line that is wrong is marked. */
final class JsonPage {

  private static final Messages WORDS = Messages.of(JsonPage.class);

  private final Look look;
  private final Session session;
  private final Composite page;
  private final StyledText text;
  private final MathLabel complaint;
  private boolean setting;

  JsonPage(Composite parent, Look look, Session session) {
    this.look = look;
    this.session = session;
    page = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 16;
    layout.marginHeight = 4;
    page.setLayout(layout);
    text =
        Named.as(
            "editor.text",
            Ground.of(
                look, Tone.FIELD, new StyledText(page, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL)));
    text.setFont(look.font(Look.Type.MONO));
    text.setMargins(8, 6, 8, 6);
    text.setTabs(2);
    text.setKeyBinding(SWT.MOD1 | 'A', ST.SELECT_ALL);
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.FocusOut, event -> session.document().settle());
    Runnable stop = look.onChange(this::mark);
    text.addListener(SWT.Dispose, event -> stop.run());
    complaint = new MathLabel(page, look, Look.Type.BASE).tone(Tone.ERROR);
    complaint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
  }

  Composite control() {
    return page;
  }

  /** Whether lines go on below where they are too long: in a narrow page. */
  void wrap(boolean lines) {
    text.setWordWrap(lines);
  }

  void focus() {
    text.setFocus();
  }

  String text() {
    return text.getText();
  }

  private void typed() {
    if (setting) {
      return;
    }
    Optional<Json.Fault> fault = Json.fault(text.getText());
    if (fault.isPresent()) {
      session.fault(fault.get());
    } else {
      session.edit(WORDS.get("edit.json"), "json", Json.parse(text.getText(), ""));
    }
  }

  /** Shows a text that is no document. */
  void spoilt(String written) {
    setting = true;
    text.setText(written);
    setting = false;
    mark();
  }

  /** Shows the document; what is being typed stays as it is typed. */
  void show() {
    text.setEditable(session.editable());
    Tree document = session.document().draft().document();
    if (session.fault().isEmpty() && !written(document)) {
      setting = true;
      int top = text.getTopIndex();
      int caret = text.getCaretOffset();
      text.setText(JsonWriter.pretty(document));
      text.setCaretOffset(Math.min(caret, text.getCharCount()));
      if (top > 0) { // else it would hide the margin
        text.setTopIndex(top);
      }
      setting = false;
    }
    mark();
  }

  private boolean written(Tree document) {
    String now = text.getText();
    return !now.isEmpty() && Json.fault(now).isEmpty() && Json.parse(now, "").equals(document);
  }

  private void mark() {
    Optional<Json.Fault> fault = session.fault();
    text.setLineBackground(0, text.getLineCount(), null);
    fault.ifPresent(
        at ->
            text.setLineBackground(
                Math.min(text.getLineCount(), at.line()) - 1, 1, look.color(Tone.ERROR_TINT)));
    complaint.icon(fault.isPresent() ? Icon.FAILED : null);
    complaint.text(
        fault.map(at -> WORDS.get("fault", Integer.toString(at.line()), at.what())).orElse(""));
  }
}
