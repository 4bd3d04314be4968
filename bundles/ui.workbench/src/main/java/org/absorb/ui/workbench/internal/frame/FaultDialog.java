package org.absorb.ui.workbench.internal.frame;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows what an unexpected error was, to be copied for whoever can mend it. */
final class FaultDialog extends WindowDialog {

  private static final Messages WORDS = Messages.of(FaultDialog.class);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;

  private final Notice notice;

  FaultDialog(Shell parent, Look look, Notice notice) {
    super(parent, look, WORDS.get("fault.title"), "fault.close", WORDS.get("fault.close"));
    this.notice = notice;
  }

  @Override
  protected void fill(Composite area) {
    say(area, "fault.sentence", notice.text());
    TextBox box = new TextBox(area, look(), SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL);
    Text text = Named.as("fault.details", box.text());
    text.setFont(look().font(Look.Type.MONO));
    text.setText(notice.details());
    GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
    fill.widthHint = WIDTH;
    fill.heightHint = HEIGHT;
    box.setLayoutData(fill);
    say(area, "fault.advice", WORDS.get("fault.advice"));
  }

  private void say(Composite area, String name, String words) {
    Label label = Ground.of(look(), Tone.PART, new Label(area, SWT.WRAP));
    Named.as(name, label).setText(words.replace("&", "&&"));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = WIDTH;
    label.setLayoutData(wide);
  }

  @Override
  protected void buttons(Composite bar) {
    button(bar, false, WORDS.get("fault.copy"), this::copy);
    doing(bar);
    toDeed();
  }

  private void copy() {
    Clipboard clipboard = new Clipboard(getShell().getDisplay());
    clipboard.setContents(
        new Object[] {notice.text() + "\n\n" + notice.details()},
        new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
