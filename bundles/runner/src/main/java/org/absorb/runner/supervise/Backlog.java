package org.absorb.runner.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.Places;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.queue.QueuedCell;

/**
 * The queue joined with the run table: what waits, what others compute, what is done. One thread.
 */
final class Backlog {

  private final Project project;
  private final Duty duty;
  private final Journal journal;
  private final RunTable table;
  private final Map<RunId, Item> items = new LinkedHashMap<>();
  private final Set<RunId> seen = new HashSet<>();
  private final List<Item> waiting = new ArrayList<>();
  private final List<Item> elsewhere = new ArrayList<>();
  private Object stamp;

  Backlog(Project project, Duty duty, Journal journal) {
    this.project = project;
    this.duty = duty;
    this.journal = journal;
    this.table = project.runs();
  }

  /**
   * Reads what has changed.
   *
   * @param own the runs of our own workers
   */
  void refresh(Set<RunId> own) {
    readQueue();
    table.refresh();
    waiting.clear();
    elsewhere.clear();
    for (Item item : items.values()) {
      if (own.contains(item.id())) {
        continue;
      }
      RunRow row = table.row(item.id()).orElse(null);
      boolean running = row != null && row.status() == RunStatus.RUNNING;
      if (running && !row.writer().equals(journal.writer()) && !table.isOrphan(row)) {
        elsewhere.add(item);
        seen.add(item.id());
      } else if (row == null || running || row.status() == RunStatus.QUEUED) {
        waiting.add(item);
        seen.add(item.id());
      }
    }
  }

  private void readQueue() {
    Path file = duty.queue().path();
    try {
      Object now = List.of(Files.getLastModifiedTime(file), Files.size(file));
      if (now.equals(stamp)) {
        return;
      }
      stamp = now;
    } catch (NoSuchFileException e) {
      stamp = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    items.clear();
    for (QueuedCell cell : duty.queue().read()) {
      for (QueuedCell.QueuedRun run : cell.runs()) {
        if (run.isAway()) {
          continue;
        }
        items.put(
            run.id(),
            new Item(
                run.id(),
                cell.experiment(),
                cell.coordinates(),
                run.replica(),
                cell.specification(),
                project.run(run.id()).path()));
      }
    }
  }

  /** Runs that wait for a worker, in order. */
  List<Item> waiting() {
    return waiting;
  }

  /** Runs that other living processes compute. */
  List<Item> elsewhere() {
    return elsewhere;
  }

  /** All that is queued, whatever its status. */
  Collection<Item> items() {
    return items.values();
  }

  /** A run as it is queued now. */
  Optional<Item> item(RunId id) {
    return Optional.ofNullable(items.get(id));
  }

  RunRow row(Item item) {
    return table.row(item.id()).orElse(item.row());
  }

  /** Writes a change to the journal. */
  RunRow write(RunRow row) {
    RunRow written = journal.write(row);
    table.accept(written);
    return written;
  }

  /** The rows of all runs that have waited, or run, since this began. */
  List<RunRow> seen() {
    return seen.stream().map(table::row).flatMap(Optional::stream).toList();
  }

  /** Takes what is finished out of the project's queue. */
  void clear() {
    if (duty.task()) {
      return; // its file stays as it was written
    }
    new Places(project).clear(table);
  }
}
