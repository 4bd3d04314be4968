package org.absorb.ui.workbench.widget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Makes and fills what takes long a step at a time, each when the events that came meanwhile are
 * dealt with, so that the window stays awake. On the display's thread.
 */
public final class Steps {

  private final Control control;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /**
   * Begins with nothing to do.
   *
   * @param control once it is gone, nothing more is done
   */
  public Steps(Control control) {
    this.control = control;
  }

  /** Does this after the steps before; never at once. */
  public void then(Runnable step) {
    waiting.add(step);
    if (waiting.size() == 1) {
      next();
    }
  }

  /**
   * Makes some of a whole after the steps before, and has it take its room in another step: the
   * toolkit's first look at how large its widgets are takes as long as making them.
   *
   * @param some gives what was made, or what it was put into
   */
  public void make(Composite whole, Supplier<Composite> some) {
    Composite[] made = new Composite[1];
    then(() -> made[0] = some.get());
    then(
        () -> {
          whole.layout(made); // finds a place for it
          made[0].layout(false); // and in it, if its size is as it was
        });
  }

  private void next() {
    if (control.isDisposed()) {
      return;
    }
    control
        .getDisplay()
        .asyncExec(
            () -> {
              if (!control.isDisposed()) {
                perform();
              }
            });
  }

  private void perform() {
    boolean done = false;
    try {
      waiting.element().run();
      done = true;
    } finally {
      if (done) {
        waiting.remove();
        if (!waiting.isEmpty()) {
          next();
        }
      } else {
        waiting.clear(); // they would stand on what failed
      }
    }
  }
}
