package org.absorb.ui.workbench.task;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A thread for work of one kind, which the window neither waits for nor is kept alive by: reading,
 * drawing. What is not begun when it is closed is not done. What work throws goes where threads
 * tell of what ends them, once the window is up; the next work is done nevertheless. Any thread.
 */
public final class OwnThread implements AutoCloseable {

  private final ScheduledExecutorService thread;
  private Future<?> waiting;

  /**
   * Begins with nothing to do.
   *
   * @param name of the thread
   */
  public OwnThread(String name) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
  }

  /** Does this as soon as what came before is done. */
  public void run(Runnable work) {
    after(0, work);
  }

  /** Does this when some nanoseconds have passed. */
  public void after(long nanos, Runnable work) {
    try {
      thread.schedule(told(work), nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // closed meanwhile
    }
  }

  /** Does this when some milliseconds have passed, in place of what waits so since before. */
  public synchronized void instead(long millis, Runnable work) {
    if (waiting != null) {
      waiting.cancel(false);
    }
    try {
      waiting = thread.schedule(told(work), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // closed meanwhile
    }
  }

  /**
   * Does this again and again, with a pause between. Work that throws anything is not done again.
   *
   * @param first milliseconds until it is done first
   */
  public void every(long first, long millis, Runnable work) {
    thread.scheduleWithFixedDelay(told(work), first, millis, TimeUnit.MILLISECONDS);
  }

  /** An executor keeps what is thrown to itself. */
  private Runnable told(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        Thread.UncaughtExceptionHandler window = Thread.getDefaultUncaughtExceptionHandler();
        if (window != null && !isClosed()) {
          window.uncaughtException(Thread.currentThread(), e);
        }
        throw e;
      }
    };
  }

  /** Whether it does nothing more, but for the work it may be at. */
  public boolean isClosed() {
    return thread.isShutdown();
  }

  /** Interrupts what is done. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
