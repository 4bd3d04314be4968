package org.absorb.runner.work;

import java.time.Duration;
import java.util.function.Consumer;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.store.run.RunFolder;

/** The run a worker is at: what it said last, and when it moved last. Any thread. */
final class Current implements JobListener {

  private static final long REPEAT_NANOS = 900_000_000L;

  private final RunId id;
  private final RunFolder folder;
  private final Specification specification;
  private final Consumer<Event> out;
  private final Thread thread = Thread.currentThread();
  private volatile boolean stopped;
  private volatile long moved = System.nanoTime();
  private volatile long said = System.nanoTime();
  private volatile Event last;

  Current(RunId id, RunFolder folder, Specification specification, Consumer<Event> out) {
    this.id = id;
    this.folder = folder;
    this.specification = specification;
    this.out = out;
    this.last = Event.of(id.hex(), Event.Type.PROGRESS, 0, specification.protocol().steps(), 0);
  }

  RunId id() {
    return id;
  }

  RunFolder folder() {
    return folder;
  }

  Specification specification() {
    return specification;
  }

  /** The thread that computes it. */
  Thread thread() {
    return thread;
  }

  void stop() {
    stopped = true;
  }

  /** Asked by the computation many times a second: so it moves. */
  boolean stopped() {
    moved = System.nanoTime();
    return stopped;
  }

  /** How long nothing has moved. */
  Duration still() {
    return Duration.ofNanos(System.nanoTime() - moved);
  }

  /** Says the last progress again if a second has passed. */
  void repeat() {
    if (System.nanoTime() - said > REPEAT_NANOS) {
      say(last);
    }
  }

  @Override
  public void started(long from, long of) {
    moved = System.nanoTime();
    say(Event.of(id.hex(), Event.Type.STARTED, from, of, 0));
    last = Event.of(id.hex(), Event.Type.PROGRESS, from, of, 0);
  }

  @Override
  public void progress(long step, long of, double rate) {
    last = Event.of(id.hex(), Event.Type.PROGRESS, step, of, rate);
    say(last);
  }

  @Override
  public void checkpoint(long step, long of) {
    moved = System.nanoTime();
    say(Event.of(id.hex(), Event.Type.CHECKPOINT, step, of, last.rate()));
  }

  private void say(Event event) {
    said = System.nanoTime();
    out.accept(event);
  }
}
