package org.absorb.runner.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/**
 * {@code control.jsonl}: orders for whoever computes runs of a project, one a line, appended. A
 * supervisor reads what was added since it began. One thread.
 */
public final class ControlFile {

  private static final String ALL = "all";

  private final Path file;
  private long read;

  /**
   * An order.
   *
   * @param runs none stand for all
   * @param hands what to work with; only where that is the order
   */
  public record Order(Instruction instruction, Set<RunId> runs, Optional<Hands> hands) {
    public Order {
      runs = Set.copyOf(runs);
    }

    /** About runs. */
    public Order(Instruction instruction, Set<RunId> runs) {
      this(instruction, runs, Optional.empty());
    }

    /** Whether it is about how a queue is worked off, not about single runs. */
    boolean isGeneral() {
      return hands.isPresent() || instruction == Instruction.STOP && runs.isEmpty();
    }

    /** Whether it is about a run. */
    public boolean concerns(RunId id) {
      return runs.isEmpty() || runs.contains(id);
    }
  }

  /** Reads what is added from now on. */
  public ControlFile(Path file) {
    this.file = file;
    try {
      this.read = Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends the order to work with other numbers of workers and threads. */
  public static void give(Path file, Hands hands) {
    append(
        file,
        order(Instruction.HANDS)
            .with("workers", Value.of(hands.workers()))
            .with("threads", Value.of(hands.threads())));
  }

  /** Appends an order about runs. */
  public static void give(Path file, Instruction instruction, Collection<RunId> runs) {
    Value which =
        runs.isEmpty()
            ? Value.of(ALL)
            : Value.of(runs.stream().map(id -> Value.of(id.hex())).toList());
    append(file, order(instruction).with("runs", which));
  }

  private static Tree order(Instruction instruction) {
    return Tree.EMPTY
        .with("time", Value.of(Instant.now().toString()))
        .with("order", Value.of(instruction.written()));
  }

  private static void append(Path file, Tree order) {
    try {
      Files.writeString(
          file,
          JsonWriter.line(order) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The orders added since the last call; lines that are none are passed over. */
  public List<Order> news() {
    List<Order> orders = new ArrayList<>();
    try {
      if (!Files.exists(file) || Files.size(file) <= read) {
        return orders;
      }
      byte[] bytes = Files.readAllBytes(file);
      int start = (int) read;
      for (int i = start; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          order(new String(bytes, start, i - start, StandardCharsets.UTF_8), orders);
          start = i + 1;
        }
      }
      read = start;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return orders;
  }

  private static void order(String line, List<Order> orders) {
    try {
      Tree tree = Json.parse(line, "control");
      Instruction instruction =
          Instruction.valueOf(tree.text("order").orElse("").toUpperCase(Locale.ROOT));
      if (instruction == Instruction.HANDS) {
        Hands hands = new Hands(number(tree, "workers"), number(tree, "threads"));
        orders.add(new Order(instruction, Set.of(), Optional.of(hands)));
        return;
      }
      Set<RunId> runs = new LinkedHashSet<>();
      if (tree.get("runs").orElse(null) instanceof Value.Items items) {
        for (Value item : items.values()) {
          runs.add(new RunId(item instanceof Value.Text id ? id.value() : ""));
        }
      } else if (!tree.text("runs").orElse("").equals(ALL)) {
        return;
      }
      orders.add(new Order(instruction, runs));
    } catch (BadInputException | IllegalArgumentException e) {
      // an order of a later version, or a mistake by hand
    }
  }

  private static int number(Tree tree, String key) {
    return tree.number(key).map(BigDecimal::intValue).orElse(0);
  }
}
