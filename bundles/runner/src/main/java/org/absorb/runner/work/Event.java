package org.absorb.runner.work;

import java.util.Locale;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/**
 * One line that a worker says.
 *
 * @param id of the run
 * @param step where it is
 * @param of where it goes to
 * @param rate steps a second, since it started; 0 if not known
 * @param message why it failed; else empty
 * @param outcome how it finished, {@code interrupted} if it was stopped; else empty
 * @param busy whether it failed only because another process computes the run
 */
public record Event(
    String id,
    Type type,
    long step,
    long of,
    double rate,
    String message,
    String outcome,
    boolean busy) {

  /** What happened. */
  public enum Type {
    STARTED,
    PROGRESS,
    CHECKPOINT,
    FINISHED,
    FAILED;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Event of(String id, Type type, long step, long of, double rate) {
    return new Event(id, type, step, of, rate, "", "", false);
  }

  static Event failed(String id, String message, boolean busy) {
    return new Event(id, Type.FAILED, 0, 0, 0, message, "", busy);
  }

  /** The line, without its end. */
  String line() {
    Tree tree =
        Tree.EMPTY
            .with("id", Value.of(id))
            .with("event", Value.of(type.written()))
            .with("step", Value.of(step))
            .with("of", Value.of(of))
            .with("rate", Value.of(Math.rint(rate * 10) / 10))
            .with("message", Value.of(message));
    if (!outcome.isEmpty()) {
      tree = tree.with("outcome", Value.of(outcome));
    }
    return JsonWriter.line(busy ? tree.with("busy", Value.of(true)) : tree);
  }

  /** Reads a line; empty if a worker did not write it. */
  public static Optional<Event> read(String line) {
    try {
      Tree tree = Json.parse(line, "worker");
      return Optional.of(
          new Event(
              tree.text("id").orElseThrow(),
              Type.valueOf(tree.text("event").orElseThrow().toUpperCase(Locale.ROOT)),
              tree.number("step").orElseThrow().longValueExact(),
              tree.number("of").orElseThrow().longValueExact(),
              tree.number("rate").orElseThrow().doubleValue(),
              tree.text("message").orElse(""),
              tree.text("outcome").orElse(""),
              tree.get("busy").isPresent()));
    } catch (BadInputException
        | IllegalArgumentException
        | ArithmeticException
        | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
