package org.absorb.runner.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;
import org.absorb.store.journal.Journal;

/**
 * {@code journal/WRITER.progress}: how the work of one supervisor stands, written anew twice a
 * second and removed with its end, so that others can watch it. Never forced to disk: nothing
 * depends on it.
 */
public final class ProgressFile {

  private static final String ENDING = ".progress";

  private final Path file;
  private final Path beside;

  ProgressFile(Path journal, String writer) {
    this.file = journal.resolve(writer + ENDING);
    this.beside = journal.resolve(writer + ENDING + ".tmp");
  }

  /** Replaces what was there; a disk that cannot be written is for others to complain about. */
  void write(Overview overview) {
    try {
      Files.writeString(beside, JsonWriter.line(tree(overview)));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      remove();
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(beside);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // its writer counts as gone all the same
    }
  }

  /** Removes what supervisors left that were killed. */
  static void forgetKilled(Path journal) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(journal, "*" + ENDING + "{,.tmp}")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!Journal.isAlive(journal, name.substring(0, name.indexOf(ENDING)))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // nothing counts of it
    }
  }

  /** What every living supervisor of a project says, in the order of their names. */
  public static List<Overview> current(Path journal) {
    List<Overview> all = new ArrayList<>();
    if (!Files.isDirectory(journal)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(journal, "*" + ENDING)) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (Path file : sorted) {
        String name = file.getFileName().toString();
        if (Journal.isAlive(journal, name.substring(0, name.length() - ENDING.length()))) {
          read(file, all);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void read(Path file, List<Overview> all) {
    try {
      all.add(overview(Json.read(file)));
    } catch (BadInputException | UncheckedIOException | IllegalArgumentException e) {
      // gone meanwhile, or no such file of ours
    }
  }

  private static Tree tree(Overview overview) {
    List<Value> running = new ArrayList<>();
    for (Overview.Running run : overview.running()) {
      running.add(
          Tree.EMPTY
              .with("id", Value.of(run.id().hex()))
              .with("experiment", Value.of(run.experiment()))
              .with("replica", Value.of(run.replica()))
              .with("step", Value.of(run.step()))
              .with("of", Value.of(run.of()))
              .with("rate", Value.of(run.rate())));
    }
    Tree tree =
        Tree.EMPTY
            .with("done", Value.of(overview.done()))
            .with("total", Value.of(overview.total()))
            .with("failed", Value.of(overview.failed()))
            .with("elsewhere", Value.of(overview.elsewhere()))
            .with("workers", Value.of(overview.hands().workers()))
            .with("threads", Value.of(overview.hands().threads()))
            .with("running", Value.of(running));
    return Double.isFinite(overview.secondsLeft())
        ? tree.with("secondsLeft", Value.of(overview.secondsLeft()))
        : tree;
  }

  private static Overview overview(Tree tree) {
    List<Overview.Running> running = new ArrayList<>();
    if (tree.get("running").orElse(null) instanceof Value.Items items) {
      for (Value item : items.values()) {
        if (item instanceof Tree run) {
          running.add(
              new Overview.Running(
                  new RunId(run.text("id").orElse("")),
                  run.text("experiment").orElse(""),
                  (int) number(run, "replica"),
                  (long) number(run, "step"),
                  (long) number(run, "of"),
                  number(run, "rate")));
        }
      }
    }
    return new Overview(
        (int) number(tree, "done"),
        (int) number(tree, "total"),
        (int) number(tree, "failed"),
        running,
        (int) number(tree, "elsewhere"),
        tree.number("secondsLeft").map(BigDecimal::doubleValue).orElse(Double.NaN),
        new Hands((int) number(tree, "workers"), (int) number(tree, "threads")));
  }

  private static double number(Tree tree, String key) {
    return tree.number(key).map(BigDecimal::doubleValue).orElse(0.0);
  }
}
