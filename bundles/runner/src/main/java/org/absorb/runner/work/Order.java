package org.absorb.runner.work;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/** One line that a worker is told. */
public sealed interface Order {

  /**
   * To bring a folder to what a specification asks.
   *
   * @param id the run's, as it was when it was queued; empty: whatever it is now
   */
  record Run(Tree specification, int replica, Path folder, Optional<String> id) implements Order {
    @Override
    public String line() {
      Tree order =
          Tree.EMPTY
              .with("run", specification)
              .with("replica", Value.of(replica))
              .with("folder", Value.of(folder.toString()));
      return JsonWriter.line(id.isPresent() ? order.with("id", Value.of(id.get())) : order);
    }

    /** What the run is called in answers before its specification is read. */
    String name() {
      return id.orElse(folder.getFileName().toString());
    }
  }

  /** To stop a run at a checkpoint, or to forget it if it waits. */
  record Stop(String id) implements Order {
    @Override
    public String line() {
      return JsonWriter.line(Tree.EMPTY.with("stop", Value.of(id)));
    }
  }

  /** The line, without its end. */
  String line();

  /**
   * Reads a line.
   *
   * @throws BadInputException if it is no order
   */
  static Order read(String line) {
    Messages words = Messages.of(Order.class);
    Tree tree = Json.parse(line, words.get("order"));
    if (tree.text("stop").isPresent()) {
      return new Stop(tree.text("stop").get());
    }
    try {
      int replica = tree.number("replica").map(number -> number.intValueExact()).orElse(0);
      if (tree.get("run").orElse(null) instanceof Tree run
          && tree.text("folder").isPresent()
          && replica >= 0) {
        return new Run(run, replica, Path.of(tree.text("folder").get()), tree.text("id"));
      }
    } catch (ArithmeticException e) {
      // the replica is no whole number: no order
    }
    throw new BadInputException(words.get("orders", line));
  }
}
