package org.absorb.window.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A program that files are dragged from: a row each, at a fixed place on the screen. */
final class FileManager {

  static final int ROW = 60;

  private FileManager() {}

  /**
   * Shows files.
   *
   * @param arguments x and y of the first row, its width, then the files
   */
  public static void main(String[] arguments) {
    Display display = new Display();
    Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
    shell.setLayout(new FillLayout(SWT.VERTICAL));
    for (int i = 3; i < arguments.length; i++) {
      String file = arguments[i];
      Canvas row = new Canvas(shell, SWT.BORDER);
      String name = file.substring(file.lastIndexOf('/') + 1);
      row.addListener(SWT.Paint, event -> event.gc.drawText(name, 8, 8));
      DragSource source = new DragSource(row, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
      source.setTransfer(FileTransfer.getInstance());
      source.addDragListener(
          new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
              event.data = new String[] {file};
            }
          });
    }
    shell.setBounds(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        ROW * (arguments.length - 3));
    shell.open();
    System.out.println("shown");
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }
}
