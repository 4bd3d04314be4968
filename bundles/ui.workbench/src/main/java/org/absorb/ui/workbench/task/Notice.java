package org.absorb.ui.workbench.task;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * Something the user is told.
 *
 * @param text one sentence
 * @param details more lines; may be empty
 * @param way what one can do about it
 */
public record Notice(
    Severity severity, String text, String details, Instant time, Optional<Way> way) {

  /** How serious it is. */
  public enum Severity {
    INFO,
    CAUTION,
    ERROR
  }

  /**
   * A way on.
   *
   * @param label a verb: Undo, Retry
   * @param action run on the user interface's thread
   */
  public record Way(String label, Runnable action) {}

  public static Notice of(Severity severity, String text) {
    return new Notice(severity, text, "", Instant.now(), Optional.empty());
  }

  public Notice with(String label, Runnable action) {
    return new Notice(severity, text, details, time, Optional.of(new Way(label, action)));
  }

  /** With the stack of what went wrong as its details. */
  public Notice caused(Throwable e) {
    StringWriter stack = new StringWriter();
    e.printStackTrace(new PrintWriter(stack, true));
    return detailed(stack.toString().replace("\t", "    ").strip());
  }

  public Notice detailed(String lines) {
    return new Notice(severity, text, lines, time, way);
  }
}
