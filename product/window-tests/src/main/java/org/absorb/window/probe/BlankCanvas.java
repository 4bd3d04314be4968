package org.absorb.window.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * A small empty canvas over the window that wants to be drawn again whenever it was: as often as
 * that, the toolkit draws at most.
 */
final class BlankCanvas {

  private static final int SIZE = 50;

  private final Shell shell;
  private final Canvas canvas;
  private final long began = System.nanoTime();
  private final List<Double> times = new ArrayList<>();

  private BlankCanvas(Display display) {
    shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
    shell.setSize(SIZE, SIZE);
    canvas = new Canvas(shell, SWT.NONE);
    canvas.setSize(SIZE, SIZE);
    canvas.addListener(SWT.Paint, event -> painted());
    shell.setVisible(true);
  }

  private void painted() {
    times.add((System.nanoTime() - began) * 1e-9);
    shell.getDisplay().asyncExec(() -> again());
  }

  private void again() {
    if (!canvas.isDisposed()) {
      canvas.redraw();
    }
  }

  /** Shows it for some time. On the display's thread; what it gives is done there too. */
  static CompletableFuture<Paints> draw(Display display, int millis) {
    BlankCanvas blank = new BlankCanvas(display);
    CompletableFuture<Paints> drawn = new CompletableFuture<>();
    display.timerExec(
        millis,
        () -> {
          blank.shell.dispose();
          drawn.complete(new Paints(blank.times));
        });
    return drawn;
  }
}
