package org.absorb.ui.workbench.internal.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;

/**
 * Draws windows anew where a dialog or a menu has covered them, if everything is larger than usual:
 * GTK's toolkit hears in pixels what was uncovered, counts in points, and may take it for another
 * place. Where windows are composed, nothing is ever covered, and this draws once more.
 */
final class Uncovered {

  private static final int FULL = 100;

  private Uncovered() {}

  /** Listens as long as the display is there. */
  static void listen(Display display) {
    display.addFilter(SWT.Hide, Uncovered::gone);
    display.addFilter(SWT.Dispose, Uncovered::gone);
  }

  private static void gone(Event event) {
    boolean covers = event.widget instanceof Menu || event.widget instanceof Shell;
    if (covers && event.display.getPrimaryMonitor().getZoom() != FULL) {
      event.display.asyncExec(() -> draw(event.display));
    }
  }

  private static void draw(Display display) {
    for (Shell shell : display.getShells()) {
      Rectangle all = shell.getClientArea();
      shell.redraw(all.x, all.y, all.width, all.height, true);
    }
  }
}
