package org.absorb.window.tests;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.ScreenPicture;
import org.absorb.window.probe.Probe;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A program with a window of a few widgets, to test the tests' own tools on. */
final class TinyWindow {

  static final int WIDE = 50;
  static final int HIGH = 35;

  private TinyWindow() {}

  public static void main(String[] arguments) {
    Probe.answer(Optional.empty());
    Display display = new Display();
    Shell shell = new Shell(display);
    shell.setText("Tiny");
    shell.setLayout(new GridLayout());
    Text text = Named.as("tiny.text", new Text(shell, SWT.BORDER));
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label label = Named.as("tiny.label", new Label(shell, SWT.NONE));
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Button button = Named.as("tiny.button", new Button(shell, SWT.PUSH));
    button.setText("Copy");
    button.addListener(SWT.Selection, event -> label.setText(text.getText()));
    Button slow = Named.as("tiny.slow", new Button(shell, SWT.PUSH));
    slow.setText("Be slow");
    slow.addListener(SWT.Selection, event -> sleep());
    Button busy = Named.as("tiny.busy", new Button(shell, SWT.PUSH));
    busy.setText("Be busy");
    busy.addListener(SWT.Selection, event -> compute());
    Tree tree = Named.as("tiny.tree", new Tree(shell, SWT.BORDER));
    tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TreeItem parent = new TreeItem(tree, SWT.NONE);
    parent.setText("above");
    new TreeItem(parent, SWT.NONE).setText("below");
    tree.addListener(SWT.Selection, event -> label.setText(((TreeItem) event.item).getText()));
    picture(shell);
    menu(shell, label);
    shell.setSize(400, 440);
    shell.open();
    while (!shell.isDisposed()) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    display.dispose();
  }

  /** A picture that Java has drawn, as fine as the screen; and what of the toolkit's it is. */
  private static void picture(Shell shell) {
    int zoom = shell.getMonitor().getZoom() / 100;
    BufferedImage drawn = new BufferedImage(WIDE * zoom, HIGH * zoom, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HIGH * zoom; y++) {
      for (int x = 0; x < WIDE * zoom; x++) {
        drawn.setRGB(x, y, colour(x, y));
      }
    }
    ScreenPicture picture = ScreenPicture.of(shell.getDisplay(), drawn, zoom);
    Canvas canvas = Named.as("tiny.picture", new Canvas(shell, SWT.NONE));
    canvas.setLayoutData(new GridData(picture.size().x, picture.size().y));
    canvas.addListener(SWT.Paint, event -> picture.draw(event.gc));
    canvas.addListener(
        SWT.Dispose,
        event -> {
          picture.dispose();
          picture.dispose(); // as harmless as with all that the toolkit has
        });
    Label kind = Named.as("tiny.kind", new Label(shell, SWT.NONE));
    kind.setText(picture.getClass().getSimpleName());
  }

  /** Of a pixel of the picture: another for each, and for each of its three parts. */
  static int colour(int x, int y) {
    return (5 * x & 0xFF) << 16 | (7 * y & 0xFF) << 8 | x * y & 0xFF;
  }

  private static void menu(Shell shell, Label label) {
    Menu bar = new Menu(shell, SWT.BAR);
    shell.setMenuBar(bar);
    MenuItem file = new MenuItem(bar, SWT.CASCADE);
    file.setText("&File");
    Menu items = new Menu(file);
    file.setMenu(items);
    for (String text : new String[] {"One", "Two\tCtrl+T", "Three…"}) {
      MenuItem item = new MenuItem(items, SWT.PUSH);
      item.setText(text);
      item.setEnabled(!text.equals("One"));
      item.addListener(SWT.Selection, event -> label.setText(text));
    }
    MenuItem quit = new MenuItem(items, SWT.PUSH);
    quit.setText("Quit");
    quit.setAccelerator(SWT.CTRL | 'Q');
    quit.addListener(SWT.Selection, event -> shell.close());
  }

  /** So long of a processor, however long others have it. */
  private static void compute() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + 400_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
