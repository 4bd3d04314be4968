package org.absorb.ui.experiments.internal.editor;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Puts on the clipboard what has an experiment computed in a terminal. */
public final class CommandLine {

  private static final Messages WORDS = Messages.of(CommandLine.class);

  private CommandLine() {}

  /** Of an experiment as it lies in its file. */
  public static void copy(Workbench workbench, OpenProject project, String experiment) {
    String line = project.command(experiment);
    Clipboard clipboard = new Clipboard(workbench.shell().getDisplay());
    clipboard.setContents(new Object[] {line}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    workbench.notices().info(WORDS.get("copied", line));
  }
}
