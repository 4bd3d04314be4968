package org.absorb.runner.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.internal.Machine;
import org.absorb.store.run.RunFolder;

/**
 * The process behind {@code absorb work}: takes orders, one a line, and says how they go, one line
 * an event. One run at a time; further ones wait. The end of its input means that nobody listens
 * any more: it checkpoints and stops.
 *
 * <p>A thread of its own tells of progress every second, and watches: when nothing has moved for
 * the stall time it names the plugin the run hangs in and ends the process, since a hanging thread
 * cannot be stopped.
 */
public final class Worker implements AutoCloseable {

  /** The system property with the stall time in seconds. */
  public static final String STALL_PROPERTY = "absorb.stallSeconds";

  private static final int DEFAULT_STALL = 60;
  private static final int HANGS = 3;
  private static final Messages WORDS = Messages.of(Worker.class);

  private final Catalog catalog;
  private final Options options;
  private final BufferedReader in;
  private final PrintStream out;
  private final Duration stall;
  private final Deque<Order.Run> waiting = new ArrayDeque<>();
  private boolean closed;
  private Current current;
  private boolean preparing;
  private boolean stopEarly;

  /**
   * A worker that reads from {@code in} and writes to {@code out}, where nothing else may be
   * written.
   *
   * @param stall how long a run may stand still
   */
  public Worker(Catalog catalog, Options options, InputStream in, PrintStream out, Duration stall) {
    this.catalog = catalog;
    this.options = options;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.stall = stall;
  }

  /** The stall time of the system property, or a minute. */
  public static Duration stallTime() {
    return Duration.ofSeconds(Integer.getInteger(STALL_PROPERTY, DEFAULT_STALL));
  }

  /**
   * Works until its input ends or it is closed; the exit status. Uses the calling thread for the
   * runs.
   */
  public int work() {
    daemon("absorb-orders", this::listen);
    daemon("absorb-watch", this::watch);
    while (true) {
      Order.Run next = take();
      if (next == null) {
        return 0;
      }
      perform(next);
    }
  }

  /**
   * Stops the present run at a checkpoint, forgets those that wait, and lets {@link #work} return.
   * Any thread.
   */
  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
    if (current != null) {
      current.stop();
    }
    notifyAll();
  }

  private synchronized Order.Run take() {
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    preparing = true;
    stopEarly = false;
    return closed ? null : waiting.remove();
  }

  private void perform(Order.Run order) {
    RunFolder folder = new RunFolder(order.folder());
    Specification specification;
    Catalog reading;
    try {
      reading = ProjectSources.around(folder, catalog);
      specification = new Resolver(reading).resolve(order.specification());
    } catch (BadInputException e) {
      say(Event.failed(order.name(), e.getMessage(), false));
      return;
    } catch (RuntimeException | LinkageError e) {
      say(Event.failed(order.name(), RunJob.reason(e), false));
      return;
    }
    RunId id = RunId.of(specification, order.replica());
    if (!order.id().orElse(id.hex()).equals(id.hex())) {
      say(Event.failed(order.name(), WORDS.get("other", order.name()), false));
      return;
    }
    Current run = new Current(id, folder, specification, this::say);
    if (begin(run)) {
      JobReport report =
          new RunJob(reading, options)
              .run(specification, order.replica(), folder, run, run::stopped);
      end();
      say(event(report, specification.protocol().steps()));
    }
  }

  private synchronized boolean begin(Current run) {
    current = run;
    preparing = false;
    if (stopEarly) {
      run.stop();
    }
    return !closed;
  }

  private synchronized void end() {
    current = null;
  }

  private static Event event(JobReport report, long of) {
    String id = report.id().hex();
    return switch (report.end()) {
      case BUSY -> Event.failed(id, report.message(), true);
      case FAILED -> Event.failed(id, report.message(), false);
      case INTERRUPTED ->
          new Event(
              id,
              Event.Type.FINISHED,
              report.record().orElseThrow().steps(),
              of,
              0,
              "",
              "interrupted",
              false);
      case FINISHED -> {
        var record = report.record().orElseThrow();
        yield new Event(
            id,
            Event.Type.FINISHED,
            record.steps(),
            of,
            0,
            "",
            record.outcome().orElseThrow().written(),
            false);
      }
    };
  }

  private void listen() {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          obey(line);
        }
      }
    } catch (IOException e) {
      // as good as its end
    }
    close();
  }

  private void obey(String line) {
    Order order;
    try {
      order = Order.read(line);
    } catch (BadInputException e) {
      say(Event.failed("", e.getMessage(), false));
      return;
    }
    if (order instanceof Order.Stop stop) {
      stop(stop.id());
    } else if (order instanceof Order.Run run) {
      synchronized (this) {
        waiting.add(run);
        notifyAll();
      }
    }
  }

  private synchronized void stop(String id) {
    if (current != null && current.id().hex().equals(id)) {
      current.stop();
    } else if (preparing) {
      stopEarly = true; // one run at a time: it can only be the one whose specification is read
    }
    for (Iterator<Order.Run> runs = waiting.iterator(); runs.hasNext(); ) {
      if (runs.next().name().equals(id)) {
        runs.remove();
        say(new Event(id, Event.Type.FINISHED, 0, 0, 0, "", "interrupted", false));
      }
    }
  }

  private void watch() {
    Thread simulation = null;
    while (true) {
      try {
        Thread.sleep(Math.min(1000, Math.max(50, stall.toMillis() / 4)));
      } catch (InterruptedException e) {
        return;
      }
      Current run;
      synchronized (this) {
        run = current;
      }
      if (run != null) {
        run.repeat();
        simulation = run.thread();
        if (run.still().toMillis() > stall.toMillis() * Machine.crowding()) {
          hang(run, simulation);
        }
      }
    }
  }

  private void hang(Current run, Thread simulation) {
    String seconds = Long.toString(stall.toSeconds());
    String message =
        new Blame(catalog, run.specification())
            .find(simulation)
            .map(
                entry ->
                    WORDS.get(
                        "hang.plugin",
                        entry.kind().name(),
                        entry.id(),
                        entry.origin().get().name(),
                        seconds))
            .orElse(WORDS.get("hang", seconds));
    RunJob.failed(run.id(), run.folder(), message);
    say(Event.failed(run.id().hex(), message, false));
    out.flush();
    Runtime.getRuntime().halt(HANGS);
  }

  private void say(Event event) {
    synchronized (out) {
      out.print(event.line() + "\n");
      out.flush();
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
