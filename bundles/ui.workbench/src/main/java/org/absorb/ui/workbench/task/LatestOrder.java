package org.absorb.ui.workbench.task;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Carries out orders on a thread of its own, of which only the latest matters: one that waits is
 * replaced by one that comes.
 *
 * @param <T> an order: a value
 */
public final class LatestOrder<T> implements AutoCloseable {

  private final AtomicReference<T> next = new AtomicReference<>();
  private final OwnThread thread;
  private final long interval;
  private final Consumer<T> work;
  private final Consumer<Throwable> trouble;
  private volatile long last;
  private T taken;

  /**
   * Carries orders out as soon as the one before is done.
   *
   * @param name of the thread
   * @param work carries one out, on that thread
   * @param trouble told there what the work threw, unless this is closed
   */
  public LatestOrder(String name, Consumer<T> work, Consumer<Throwable> trouble) {
    this(name, 0, work, trouble);
  }

  /**
   * Carries orders out no more often than so.
   *
   * @param interval nanoseconds between the beginnings of two
   */
  public LatestOrder(String name, long interval, Consumer<T> work, Consumer<Throwable> trouble) {
    this.thread = new OwnThread(name);
    this.interval = interval;
    this.work = work;
    this.trouble = trouble;
    this.last = System.nanoTime() - interval;
  }

  /** Carries this out soon, unless another is asked for before it is begun. Any thread. */
  public void ask(T order) {
    if (next.getAndSet(order) == null) {
      thread.after(Math.max(0, last + interval - System.nanoTime()), this::take);
    }
  }

  /**
   * Does more for the order that is carried out, some milliseconds later, unless another was begun
   * or is waiting by then. Called by the work.
   */
  public void atRest(long millis, Runnable more) {
    T order = taken;
    thread.after(
        TimeUnit.MILLISECONDS.toNanos(millis),
        () -> {
          if (taken == order && next.get() == null) {
            attempt(more);
          }
        });
  }

  private void take() {
    taken = next.getAndSet(null);
    last = System.nanoTime();
    attempt(() -> work.accept(taken));
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError e) {
      if (!thread.isClosed()) {
        trouble.accept(e); // an executor would keep it to itself
      }
    }
  }

  /** Carries nothing more out, and interrupts what is being done. */
  @Override
  public void close() {
    thread.close();
  }
}
