package org.absorb.ui.experiments.internal.editor;

import java.util.function.Consumer;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The head of an editor: its title, and how the document is shown. */
final class Header {

  private static final Messages WORDS = Messages.of(Header.class);
  private static final int HEIGHT = 40;

  private final MathLabel title;
  private final MathLabel note;
  private final Segments view;
  private final Button advanced;

  Header(Composite parent, Look look, Consumer<Boolean> all, Consumer<Face> shown) {
    Composite bar = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.heightHint = HEIGHT;
    bar.setLayoutData(data);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 16;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 12;
    bar.setLayout(layout);
    title = new MathLabel(bar, look, Look.Type.TITLE);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
    note = new MathLabel(bar, look, Look.Type.SMALL).tone(Tone.MUTED);
    note.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    advanced = Named.as("editor.advanced", Ground.of(look, Tone.PART, new Button(bar, SWT.CHECK)));
    advanced.setText(WORDS.get("advanced"));
    advanced.setToolTipText(WORDS.get("advanced.tip"));
    advanced.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    advanced.addListener(SWT.Selection, event -> all.accept(advanced.getSelection()));
    view = Named.as("editor.json", new Segments(bar, look, Face.labels()));
    view.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
    view.addListener(SWT.Selection, event -> shown.accept(Face.values()[view.selected()]));
  }

  /** Says what is edited. */
  void show(String name, boolean writable) {
    title.text(name);
    title.setToolTipText(name); // where room lacks it is cut
    note.text(MathText.of(writable ? "" : WORDS.get("read.only.here")));
    note.icon(writable ? null : Icon.LOCK);
    title.getParent().layout();
  }

  void select(Face face) {
    view.select(face.ordinal());
  }

  void advanced(boolean all) {
    advanced.setSelection(all);
  }
}
