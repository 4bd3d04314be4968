package org.absorb.ui.workbench.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Work off the user interface's thread. What goes wrong becomes a notice. Any thread; what follows
 * the work, and listeners, are called on the display's.
 */
public final class Tasks implements AutoCloseable {

  private static final Messages WORDS = Messages.of(Tasks.class);

  /** As long as a project waits for who else edits it. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** What is begun while the window goes. */
  private static final long LAST_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Display display;
  private final Notices notices;
  private final List<Task> tasks = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger following = new AtomicInteger();
  private volatile boolean closing;
  private final AtomicBoolean told = new AtomicBoolean();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "absorb-task");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Work.
   *
   * @param <T> its result
   */
  @FunctionalInterface
  public interface Work<T> {
    T run(Track track) throws Exception;
  }

  public Tasks(Display display, Notices notices) {
    this.display = display;
    this.notices = notices;
  }

  /**
   * Does something in the background.
   *
   * @param label what is going on: "Reading runs"
   * @param then called with the result, unless the task was cancelled or failed
   */
  public <T> Task run(String label, Work<T> work, Consumer<T> then) {
    return begin(new Task(label, false, this::changed), work, then);
  }

  /**
   * As {@link #run}, for what writes down something that was done and takes moments: the window
   * waits for it when it is closed.
   */
  public <T> Task keep(String label, Work<T> work, Consumer<T> then) {
    return begin(new Task(label, true, this::changed), work, then);
  }

  private <T> Task begin(Task task, Work<T> work, Consumer<T> then) {
    tasks.add(task);
    changed();
    threads.execute(() -> perform(task, work, then));
    return task;
  }

  private <T> void perform(Task task, Work<T> work, Consumer<T> then) {
    task.begin(Thread.currentThread());
    try {
      T result = work.run(task);
      if (!task.cancelled()) {
        follow(() -> then.accept(result));
      }
    } catch (Throwable e) { // an error too: of a plug-in, or for want of memory
      complain(task, e);
    } finally {
      task.end();
      tasks.remove(task);
      changed();
    }
  }

  private void follow(Runnable then) {
    following.incrementAndGet();
    onDisplay(
        () -> {
          following.decrementAndGet();
          if (!closing) {
            then.run();
          }
        });
  }

  /** What was thrown, but for wrong input and files, nobody foresaw: its stack is told too. */
  private void complain(Task task, Throwable e) {
    if (!task.cancelled()) {
      if (task.keeps()) {
        lost.incrementAndGet();
      }
      if (closing) {
        System.err.println("absorb: " + task.label() + ": " + e.getMessage());
        return;
      }
      String[] lines = (e.getMessage() == null ? e.toString() : e.getMessage()).split("\n", 2);
      Notice notice = Notice.of(Notice.Severity.ERROR, WORDS.get("failed", task.label(), lines[0]));
      boolean foreseen =
          e instanceof BadInputException
              || e instanceof IOException
              || e instanceof UncheckedIOException;
      notices.add(foreseen ? notice.detailed(lines.length > 1 ? lines[1] : "") : notice.caused(e));
    }
  }

  /** What is going on. */
  public List<Task> running() {
    return List.copyOf(tasks);
  }

  /**
   * Hears when a task begins, moves or ends; several changes may be told as one.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void changed() {
    if (!told.getAndSet(true)) {
      onDisplay(
          () -> {
            told.set(false);
            listeners.forEach(Runnable::run);
          });
    }
  }

  private void onDisplay(Runnable action) {
    if (!display.isDisposed()) {
      display.asyncExec(action);
    }
  }

  /**
   * Waits for what is being kept and for what follows it, within reason, while the window goes on.
   * On the display's thread.
   *
   * @return {@code false} if something went wrong: the window tells
   */
  public boolean settle(Shell window) {
    int before = lost.get();
    long until = System.nanoTime() + PATIENCE_NANOS;
    Runnable wake = () -> {};
    display.timerExec((int) TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS), wake);
    while (!window.isDisposed() && keeps() && System.nanoTime() < until) {
      if (!display.readAndDispatch()) {
        display.sleep(); // an end wakes it
      }
    }
    if (!display.isDisposed()) {
      display.timerExec(-1, wake);
    }
    return lost.get() == before;
  }

  private boolean keeps() {
    return following.get() > 0 || tasks.stream().anyMatch(Task::keeps);
  }

  /**
   * Asks everything to stop, but for what keeps something: that is waited for, within reason. What
   * would follow is not done any more.
   */
  @Override
  public void close() {
    closing = true;
    tasks.stream().filter(task -> !task.keeps()).forEach(Task::cancel);
    long until = System.nanoTime() + LAST_PATIENCE_NANOS;
    for (Task task : tasks) {
      if (task.keeps() && !task.ends(until - System.nanoTime())) {
        System.err.println("absorb: " + WORDS.get("unfinished", task.label()));
        task.cancel();
      }
    }
    threads.shutdownNow();
  }
}
