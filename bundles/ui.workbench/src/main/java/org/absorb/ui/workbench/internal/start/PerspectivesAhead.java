package org.absorb.ui.workbench.internal.start;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.absorb.ui.workbench.internal.part.Perspectives;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Makes the perspectives that nobody has seen yet, little by little while nobody does anything, so
 * that each of them comes at once. What their parts show is made when they are seen.
 */
final class PerspectivesAhead {

  private static final int QUIET_MILLIS = 1000;
  private static final int STEP_MILLIS = 100;
  private static final List<Integer> DOING =
      List.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseVerticalWheel);

  private final Display display;
  private final Perspectives perspectives;
  private final Listener doing = event -> noted();
  private long last;

  private PerspectivesAhead(Display display, Perspectives perspectives) {
    this.display = display;
    this.perspectives = perspectives;
  }

  /** On the display's thread, as what follows. */
  static void begin(Display display, Perspectives perspectives) {
    PerspectivesAhead ahead = new PerspectivesAhead(display, perspectives);
    DOING.forEach(type -> display.addFilter(type, ahead.doing));
    ahead.noted();
    display.timerExec(QUIET_MILLIS, ahead::go);
  }

  private void noted() {
    last = System.nanoTime();
  }

  private void go() {
    long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
    if (quiet < QUIET_MILLIS) {
      display.timerExec((int) (QUIET_MILLIS - quiet), this::go);
    } else if (perspectives.makeSome()) {
      display.timerExec(STEP_MILLIS, this::go);
    } else {
      DOING.forEach(type -> display.removeFilter(type, doing));
    }
  }
}
