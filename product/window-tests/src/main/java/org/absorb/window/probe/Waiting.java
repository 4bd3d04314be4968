package org.absorb.window.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long a thread that wanted to compute had to wait for a processor, as Linux counts. A thread
 * that only waits on a clock does not notice that the machine is busy; one that computes does.
 */
final class Waiting {

  private final Optional<Path> file;

  private Waiting(Optional<Path> file) {
    this.file = file;
  }

  /** Of the thread that calls this. */
  static Waiting ofThisThread() {
    try {
      Path thread = Files.readSymbolicLink(Path.of("/proc/thread-self"));
      return new Waiting(Optional.of(Path.of("/proc").resolve(thread).resolve("schedstat")));
    } catch (IOException | UnsupportedOperationException e) {
      return new Waiting(Optional.empty());
    }
  }

  /** Of the display's server, which the window has to wait for; the tests tell its number. */
  static Waiting ofServer() {
    String process = System.getProperty("absorb.probe.server", "");
    return new Waiting(
        process.isEmpty() ? Optional.empty() : Optional.of(Path.of("/proc", process, "schedstat")));
  }

  /** Nanoseconds since it began; 0 where nobody counts. */
  long nanos() {
    if (file.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readString(file.get()).strip().split(" ")[1]);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
