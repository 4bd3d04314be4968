package org.absorb.runner.supervise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.absorb.runner.internal.Yielding;
import org.absorb.runner.work.Event;
import org.absorb.runner.work.Order;

/**
 * A worker, from outside. Used by the supervisor's thread; two threads of its own read what it
 * says.
 */
final class WorkerProcess {

  private static final int SIGNALLED = 128;

  /** What its environment names the plugins with that it starts with. */
  private static final String PLUGINS = "ABSORB_PLUGINS_ONLY";

  private final Process process;
  private final Optional<String> plugins;
  private final int threads;
  private volatile String complaint = "";
  private volatile long heard = System.nanoTime();
  private Item item;
  private Event last;
  private long began;

  private WorkerProcess(Process process, Optional<String> plugins, int threads) {
    this.process = process;
    this.plugins = plugins;
    this.threads = threads;
  }

  /**
   * Starts one, at a low priority where there is {@code nice}.
   *
   * @param plugins the only ones it has; empty: what it finds
   * @param said is called with each event, on a thread of the worker's
   * @param ended is called once, after the last event
   * @throws UncheckedIOException if the command cannot be started
   */
  static WorkerProcess start(
      Settings settings,
      Optional<String> plugins,
      BiConsumer<WorkerProcess, Event> said,
      Consumer<WorkerProcess> ended) {
    List<String> command = new ArrayList<>(Yielding.prefix());
    command.addAll(settings.command());
    command.add("work");
    if (settings.threads() > 1) {
      command.addAll(List.of("--threads", Integer.toString(settings.threads())));
    }
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      plugins.ifPresent(only -> builder.environment().put(PLUGINS, only));
      WorkerProcess worker = new WorkerProcess(builder.start(), plugins, settings.threads());
      Thread complaints = daemon(worker::listenToComplaints);
      daemon(
          () -> {
            worker.listen(event -> said.accept(worker, event));
            worker.await(complaints);
            ended.accept(worker);
          });
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "absorb-worker");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void listen(Consumer<Event> said) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        heard = System.nanoTime();
        Event.read(line).ifPresent(said);
      }
    } catch (IOException e) {
      // as good as its end
    }
  }

  private void listenToComplaints() {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        complaint = line.isBlank() ? complaint : line.strip();
      }
    } catch (IOException e) {
      // as good as its end
    }
  }

  private void await(Thread complaints) {
    try {
      complaints.join(1000);
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The only plugins it has; empty: what it found when it started. */
  Optional<String> plugins() {
    return plugins;
  }

  /** How many threads each of its runs has. */
  int threads() {
    return threads;
  }

  /** The run it is at; {@code null} if it waits for one. */
  Item item() {
    return item;
  }

  /** What it said last of its run; {@code null} if nothing. */
  Event last() {
    return last;
  }

  void remember(Event event) {
    if (last == null) {
      began = System.nanoTime();
    }
    last = event;
  }

  /** Seconds since it said for the first time something of its run; 0 if it did not. */
  double computing() {
    return last == null ? 0 : (System.nanoTime() - began) * 1e-9;
  }

  /** Hands it a run. */
  void give(Item next) {
    item = next;
    last = null;
    heard = System.nanoTime();
    tell(
        new Order.Run(
            next.specification(), next.replica(), next.folder(), Optional.of(next.id().hex())));
  }

  /** It has ended its run. */
  void free() {
    item = null;
    last = null;
  }

  /** Asks it to stop its run. */
  void stop() {
    tell(new Order.Stop(item.id().hex()));
  }

  private void tell(Order order) {
    try {
      process.getOutputStream().write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // it is gone: its end is on the way
    }
  }

  /** Closes its input: it checkpoints and ends. */
  void dismiss() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // it is gone
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Seconds since it said something, or was given a run. */
  double silence() {
    return (System.nanoTime() - heard) * 1e-9;
  }

  /** The signal that ended it; 0 if none did. */
  int signal() {
    return Math.max(0, process.exitValue() - SIGNALLED);
  }

  int status() {
    return process.exitValue();
  }

  /** Its last line on standard error; may be empty. */
  String complaint() {
    return complaint;
  }
}
