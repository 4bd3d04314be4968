package org.absorb.ui.workbench.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.task.Notices;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.task.Tasks;

/**
 * What was changed in the window, newest first, to be taken back and made again one after the
 * other. One that cannot be taken back says why and stays; what is in its way can be moved away. On
 * the display's thread.
 */
public final class Changes {

  private static final int MOST = 200;
  private static final Messages WORDS = Messages.of(Changes.class);

  private final Tasks tasks;
  private final Notices notices;
  private final Runnable changed;
  private final Deque<Change> past = new ArrayDeque<>();
  private final Deque<Change> future = new ArrayDeque<>();
  private final Editing editing = new Steps();
  private Optional<Task> working = Optional.empty();

  /**
   * @param changed told when what can be taken back is another
   */
  public Changes(Tasks tasks, Notices notices, Runnable changed) {
    this.tasks = tasks;
    this.notices = notices;
    this.changed = changed;
  }

  /** For the part in which changes are made: its undo and redo are those of all changes. */
  public Editing editing() {
    return editing;
  }

  /** Makes a change. */
  public void make(Change change) {
    make(change, done -> {});
  }

  /**
   * Makes a change, and offers to take it back when it is made.
   *
   * @param told what the user is told then
   */
  public void make(Change change, String told) {
    make(
        change,
        done ->
            notices.add(
                Notice.of(Notice.Severity.INFO, told)
                    .with(WORDS.get("undo"), () -> takeBack(change))));
  }

  private void make(Change change, Consumer<Change> then) {
    perform(
        change,
        change.label(),
        change::make,
        () -> {
          past.push(change);
          if (past.size() > MOST) {
            past.removeLast();
          }
          future.clear();
          change.made();
          then.accept(change);
        });
  }

  /** Takes one back, whatever was changed after it; nothing if it is taken back already. */
  private void takeBack(Change change) {
    if (past.contains(change) && !isBusy()) {
      perform(
          change,
          WORDS.get("taking.back", change.label()),
          change::takeBack,
          () -> {
            past.remove(change);
            future.push(change);
            change.takenBack();
          });
    }
  }

  private void makeAgain(Change change) {
    if (!isBusy()) {
      perform(
          change,
          change.label(),
          change::make,
          () -> {
            future.remove(change);
            past.push(change);
            change.made();
          });
    }
  }

  /** Files are changed. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private void perform(Change change, String label, Work work, Runnable then) {
    Tasks.Work<Boolean> inTask =
        track -> {
          work.run();
          return true;
        };
    Consumer<Boolean> after =
        done -> {
          working = Optional.empty();
          then.run();
          changed.run();
        };
    working =
        Optional.of(
            change.isLong() ? tasks.run(label, inTask, after) : tasks.keep(label, inTask, after));
  }

  /** One at a time is taken back or made again: the next depends on it. */
  private boolean isBusy() {
    return working.filter(tasks.running()::contains).isPresent();
  }

  private final class Steps implements Editing {
    @Override
    public boolean dirty() {
      return false;
    }

    @Override
    public boolean save() {
      return true;
    }

    @Override
    public Optional<String> undoable() {
      return Optional.ofNullable(past.peek()).map(Change::label);
    }

    @Override
    public void undo() {
      Optional.ofNullable(past.peek()).ifPresent(Changes.this::takeBack);
    }

    @Override
    public Optional<String> redoable() {
      return Optional.ofNullable(future.peek()).map(Change::label);
    }

    @Override
    public void redo() {
      Optional.ofNullable(future.peek()).ifPresent(Changes.this::makeAgain);
    }
  }
}
