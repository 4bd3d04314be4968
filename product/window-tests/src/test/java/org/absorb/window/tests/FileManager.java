package org.absorb.window.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * A program that files are dragged from, a row each, at a fixed place on the screen. In the row
 * below them it takes text, and says how it begins.
 */
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
      Label label = new Label(shell, SWT.BORDER);
      label.setText(file.substring(file.lastIndexOf('/') + 1));
      DragSource source = new DragSource(label, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK);
      source.setTransfer(FileTransfer.getInstance());
      source.addDragListener(
          new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
              event.data = new String[] {file};
            }
          });
    }
    Label taking = new Label(shell, SWT.BORDER);
    taking.setText("text");
    DropTarget target = new DropTarget(taking, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
    target.setTransfer(TextTransfer.getInstance());
    target.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            event.detail = DND.DROP_COPY;
          }

          @Override
          public void drop(DropTargetEvent event) {
            System.out.println(("" + event.data).lines().findFirst().orElse(""));
          }
        });
    shell.open(); // before: one without trim would forget its bounds
    shell.setBounds(
        Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        ROW * (arguments.length - 2));
    System.out.println("shown");
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }
}
