package org.absorb.ui.scene.internal.run;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.absorb.ui.workbench.task.OwnThread;

/**
 * Reads frames on a thread of its own: always what was asked for last. While the run is computed it
 * looks once a second for what is new.
 */
public final class FrameReader implements AutoCloseable {

  private static final long EVERY_MILLIS = 1000;

  private final Consumer<Shown> listener;
  private final Consumer<String> trouble;
  private final AtomicBoolean due = new AtomicBoolean();
  private final OwnThread thread = new OwnThread("absorb-frames");
  private volatile Query wanted;
  private Query done;
  private KeptFrames kept;

  /**
   * @param listener called on the reading thread
   * @param trouble told there, in one sentence, why there is nothing to see
   */
  public FrameReader(Consumer<Shown> listener, Consumer<String> trouble) {
    this.listener = listener;
    this.trouble = trouble;
  }

  /** Reads this soon, unless something else is asked for before. Any thread. */
  public void ask(Query query) {
    wanted = query;
    soon();
  }

  /** Reads nothing more until it is asked again. Any thread. */
  public void rest() {
    wanted = null;
  }

  private void soon() {
    if (!due.getAndSet(true)) {
      thread.run(this::attempt);
    }
  }

  private void attempt() {
    due.set(false);
    Query query = wanted;
    if (query == null) {
      return;
    }
    try {
      read(query);
    } catch (NoFrame e) {
      fail(query, e.getMessage());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      fail(query, e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      if (!thread.isClosed()) {
        fail(query, e.toString()); // an executor would keep it to itself
      }
    }
  }

  private void fail(Query query, String why) {
    boolean again = kept != null && kept.isLive();
    kept = null;
    done = null;
    trouble.accept(why);
    if (again && query == wanted) {
      thread.instead(EVERY_MILLIS, this::attempt);
    }
  }

  private void read(Query query) {
    boolean other = done == null || kept == null || !done.run().equals(query.run());
    boolean again = query == done;
    boolean news = false;
    if (other) {
      kept = new KeptFrames(query.project(), query.run(), query.catalog());
    }
    boolean was = kept.isLive();
    if (other || again) {
      news = kept.look();
    }
    done = query;
    if (!again || news || was != kept.isLive()) {
      listener.accept(kept.shown(query.step()));
    }
    if (kept.isLive() && query == wanted) {
      thread.instead(EVERY_MILLIS, this::attempt);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
