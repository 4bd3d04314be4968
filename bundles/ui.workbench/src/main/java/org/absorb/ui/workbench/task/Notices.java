package org.absorb.ui.workbench.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;

/** What the user was told, newest last. Any thread; listeners are called on the display's. */
public final class Notices {

  private static final int KEPT = 1000;

  private final Display display;
  private final Deque<Notice> notices = new ArrayDeque<>();
  private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

  public Notices(Display display) {
    this.display = display;
  }

  public void add(Notice notice) {
    synchronized (notices) {
      notices.addLast(notice);
      if (notices.size() > KEPT) {
        notices.removeFirst();
      }
    }
    if (!display.isDisposed()) {
      display.asyncExec(() -> listeners.forEach(listener -> listener.accept(notice)));
    }
  }

  public void info(String text) {
    add(Notice.of(Notice.Severity.INFO, text));
  }

  public void caution(String text) {
    add(Notice.of(Notice.Severity.CAUTION, text));
  }

  public void error(String text) {
    add(Notice.of(Notice.Severity.ERROR, text));
  }

  public List<Notice> all() {
    synchronized (notices) {
      return List.copyOf(notices);
    }
  }

  /**
   * Hears of every new one.
   *
   * @return stops listening
   */
  public Runnable onNotice(Consumer<Notice> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
