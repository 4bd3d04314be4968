package org.absorb.ui.workbench.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.absorb.figures.FigureDrawer;
import org.absorb.figures.FigureFiles;
import org.absorb.figures.Format;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.FileDialog;

/** Takes a figure out of the window: into a file, or onto the clipboard. */
public final class FigureOutput {

  private static final Messages WORDS = Messages.of(FigureOutput.class);

  private final Workbench workbench;

  public FigureOutput(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Asks for a file and writes the figure, with its legend and on light ground, as the command line
   * does.
   *
   * @param folder where it is offered to be put
   */
  public void save(Figure figure, Path folder) {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.SAVE);
    dialog.setText(WORDS.get("title"));
    dialog.setFilterExtensions(
        Arrays.stream(Format.values()).map(f -> "*." + f.ending()).toArray(String[]::new));
    dialog.setFilterNames(Arrays.stream(Format.values()).map(Format::name).toArray(String[]::new));
    dialog.setFilterPath(folder.toString());
    dialog.setFileName(figure.name()); // the ending is that of the chosen kind
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      write(figure, withEnding(chosen, Format.values()[Math.max(0, dialog.getFilterIndex())]));
    }
  }

  private static Path withEnding(String chosen, Format otherwise) {
    boolean known = format(chosen).isPresent();
    return Path.of(known ? chosen : chosen + "." + otherwise.ending());
  }

  private static Optional<Format> format(String file) {
    return Format.of(file.substring(file.lastIndexOf('.') + 1));
  }

  private void write(Figure figure, Path file) {
    workbench
        .tasks()
        .keep(
            WORDS.get("exporting"),
            track -> {
              new FigureFiles()
                  .write(
                      figure,
                      file,
                      format(file.toString()).orElse(Format.PNG),
                      new FigureDrawer().size(figure),
                      FigureFiles.PRINT);
              return file;
            },
            written -> workbench.notices().info(WORDS.get("exported", written)));
  }

  /** Puts the picture as it is in sight onto the clipboard. */
  public void copy(ImageData picture) {
    Clipboard clipboard = new Clipboard(workbench.shell().getDisplay());
    clipboard.setContents(new Object[] {picture}, new Transfer[] {ImageTransfer.getInstance()});
    clipboard.dispose();
    workbench.notices().info(WORDS.get("copied"));
  }
}
