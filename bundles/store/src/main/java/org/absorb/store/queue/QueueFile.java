package org.absorb.store.queue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/** {@code queue.json}. Who changes it holds the project's edit lock from reading to writing. */
public final class QueueFile {

  private static final int FORMAT = 1;
  private static final Messages WORDS = Messages.of(QueueFile.class);

  private final Path file;

  public QueueFile(Path file) {
    this.file = file;
  }

  public Path path() {
    return file;
  }

  /**
   * What is queued; nothing if there is no file.
   *
   * @throws BadInputException naming the file, if it is damaged
   */
  public List<QueuedCell> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    Tree tree = Json.read(file);
    if (!tree.get("absorb").equals(java.util.Optional.of(Value.of(FORMAT)))) {
      throw new BadInputException(WORDS.get("format", file, Integer.toString(FORMAT)));
    }
    List<QueuedCell> cells = new ArrayList<>();
    for (Value value : items(tree, "cells")) {
      Tree cell = value instanceof Tree t ? t : Tree.EMPTY;
      List<Integer> replicas = new ArrayList<>();
      for (Value replica : items(cell, "replicas")) {
        replicas.add(replica instanceof Value.Decimal number ? number.value().intValue() : 0);
      }
      cells.add(
          new QueuedCell(
              cell.text("experiment").orElse(""),
              cell.tree("cell"),
              cell.tree("specification"),
              replicas));
    }
    return cells;
  }

  public void write(List<QueuedCell> cells) {
    List<Value> items = new ArrayList<>();
    for (QueuedCell cell : cells) {
      items.add(
          Tree.EMPTY
              .with("experiment", Value.of(cell.experiment()))
              .with("cell", cell.coordinates())
              .with("replicas", Value.of(cell.replicas().stream().map(Value::of).toList()))
              .with("specification", cell.specification()));
    }
    Atomic.write(
        file,
        JsonWriter.pretty(
            Tree.EMPTY.with("absorb", Value.of(FORMAT)).with("cells", Value.of(items))));
  }

  private static List<Value> items(Tree tree, String key) {
    return tree.get(key).orElse(null) instanceof Value.Items items ? items.values() : List.of();
  }
}
