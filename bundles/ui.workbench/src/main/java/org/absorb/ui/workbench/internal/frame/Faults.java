package org.absorb.ui.workbench.internal.frame;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.task.Notices;
import org.eclipse.e4.core.di.InjectionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;

/**
 * Tells of errors that nobody foresaw: in a sentence what broke off, in the details where. The rest
 * of the window goes on. Any thread.
 */
public final class Faults {

  private static final Messages WORDS = Messages.of(Faults.class);

  /** As long as a notice stands: what fails at every picture fails sixty times a second. */
  private static final long TOLD_NANOS = 10_000_000_000L;

  private final Display display;
  private final Notices notices;
  private final Consumer<Notice> details;
  private String told = "";
  private long toldAt;

  /**
   * @param details shows a notice whole
   */
  Faults(Display display, Notices notices, Consumer<Notice> details) {
    this.display = display;
    this.notices = notices;
    this.details = details;
  }

  /** Threads that nobody looks after tell of what ends them, from now on. */
  void watchThreads() {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> ofThread(e));
  }

  private void ofThread(Throwable e) {
    boolean late =
        e instanceof SWTException gone
            && (gone.code == SWT.ERROR_WIDGET_DISPOSED || gone.code == SWT.ERROR_DEVICE_DISPOSED);
    if (!late && !display.isDisposed()) { // else it was for somebody who has left
      somewhere(e);
    }
  }

  /**
   * Tells of what something of the user's broke off by. Wrong input is not unexpected.
   *
   * @param deed what it says on its button
   */
  void during(String deed, Throwable e) {
    if (e instanceof BadInputException) {
      notices.error(WORDS.get("failed", e.getMessage()));
    } else {
      tell(WORDS.get("broke.deed", deed, brief(cause(e))), e);
    }
  }

  /** Tells of what was thrown while nobody was asked for anything; not again and again. */
  public void somewhere(Throwable e) {
    if (isNew(cause(e))) {
      String brief = brief(cause(e));
      tell(
          Culprit.of(cause(e))
              .map(bundle -> WORDS.get("broke.bundle", Culprit.name(bundle), brief))
              .orElseGet(() -> WORDS.get("broke", brief)),
          e);
    }
  }

  private synchronized boolean isNew(Throwable e) {
    String now = e.getClass().getName() + Arrays.hashCode(e.getStackTrace());
    if (now.equals(told) && System.nanoTime() - toldAt < TOLD_NANOS) {
      return false;
    }
    told = now;
    toldAt = System.nanoTime();
    return true;
  }

  private void tell(String sentence, Throwable e) {
    e.printStackTrace();
    Optional<Bundle> culprit = Culprit.of(cause(e));
    Notice notice = Notice.of(Notice.Severity.ERROR, sentence).caused(e);
    Notice whole =
        notice.detailed(
            WORDS.get(
                    "broke.versions",
                    StandardCommands.version(),
                    System.getProperty("java.version"),
                    culprit.map(b -> b.getSymbolicName() + " " + b.getVersion()).orElse("-"))
                + "\n\n"
                + notice.details());
    notices.add(whole.with(WORDS.get("broke.details"), () -> details.accept(whole)));
  }

  /** What was thrown first: toolkit and workbench wrap what comes through them. */
  private static Throwable cause(Throwable e) {
    boolean wraps =
        e instanceof SWTException
            || e instanceof InjectionException
            || e instanceof InvocationTargetException;
    return wraps && e.getCause() != null ? cause(e.getCause()) : e;
  }

  private static String brief(Throwable e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null || e.getMessage().isBlank()
        ? name
        : name + ": " + e.getMessage().strip().lines().findFirst().orElseThrow();
  }
}
