package org.absorb.store.queue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
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
      cells.add(
          new QueuedCell(
              cell.text("experiment").orElse(""),
              cell.tree("cell"),
              cell.tree("specification"),
              runs(cell)));
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
              .with("runs", Value.of(cell.runs().stream().map(QueueFile::tree).toList()))
              .with("specification", cell.specification()));
    }
    Atomic.writeAlone(
        file,
        JsonWriter.pretty(
            Tree.EMPTY.with("absorb", Value.of(FORMAT)).with("cells", Value.of(items))));
  }

  private static Tree tree(QueuedCell.QueuedRun run) {
    Tree tree =
        Tree.EMPTY.with("id", Value.of(run.id().hex())).with("replica", Value.of(run.replica()));
    if (!run.also().isEmpty()) {
      tree = tree.with("also", Value.of(run.also().stream().map(Value::of).toList()));
    }
    return run.isAway() ? tree.with("place", Value.of(run.place())) : tree;
  }

  private List<QueuedCell.QueuedRun> runs(Tree cell) {
    List<QueuedCell.QueuedRun> runs = new ArrayList<>();
    for (Value value : items(cell, "runs")) {
      try {
        Tree run = (Tree) value;
        int replica = run.number("replica").orElseThrow().intValueExact();
        RunId id = new RunId(run.text("id").orElseThrow());
        runs.add(new QueuedCell.QueuedRun(id, replica, names(run), run.text("place").orElse("")));
      } catch (ClassCastException
          | IllegalArgumentException
          | ArithmeticException
          | NoSuchElementException e) {
        throw new BadInputException(WORDS.get("run", file));
      }
    }
    return runs;
  }

  private static List<String> names(Tree run) {
    return items(run, "also").stream().map(name -> ((Value.Text) name).value()).toList();
  }

  private static List<Value> items(Tree tree, String key) {
    return tree.get(key).orElse(null) instanceof Value.Items items ? items.values() : List.of();
  }
}
