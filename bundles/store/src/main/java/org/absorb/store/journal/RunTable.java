package org.absorb.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.store.Hold;

/**
 * The latest row of every run, read from all journals of a project and from the summaries that take
 * the place of old ones. {@link #refresh} reads only what was added since. Torn last lines wait
 * until they are whole. One thread.
 */
public final class RunTable {

  private static final Messages WORDS = Messages.of(RunTable.class);

  /** A compaction may remove what was just listed; a new list has what took its place. */
  private static final int MOST_LOOKS = 100;

  private final Path folder;
  private final Map<Path, Long> read = new HashMap<>();
  private final Set<Path> damaged = new HashSet<>();
  private final RowReader lines = new RowReader();
  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();
  private Set<String> covered = Set.of();
  private long summary;

  /** Reads the journals in {@code folder}; an empty table if there are none. */
  public RunTable(Path folder) {
    this.folder = folder;
    refresh();
  }

  /** Reads what was added; whether there was anything. */
  public boolean refresh() {
    boolean any = false;
    for (int look = 1; ; look++) {
      try {
        List<Path> files = files(folder);
        any |= summaries(files);
        for (Path file : files) {
          any |= !Summary.isOne(file) && refresh(file);
        }
        read.keySet().retainAll(files);
        return any;
      } catch (IOException e) {
        if (!(e instanceof NoSuchFileException) || look == MOST_LOOKS) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Journals and summaries, by name. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + Journal.ENDING)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    }
  }

  /** Takes the latest summary that is whole, if it is a new one. */
  private boolean summaries(List<Path> files) throws IOException {
    for (int i = files.size() - 1; i >= 0; i--) {
      Path file = files.get(i);
      if (!Summary.isOne(file) || damaged.contains(file)) {
        continue;
      }
      if (Summary.number(file) <= summary) {
        return false;
      }
      Optional<Summary> whole = Summary.read(file);
      if (whole.isPresent()) {
        return take(whole.get(), file);
      }
      damaged.add(file);
    }
    return false;
  }

  private boolean take(Summary news, Path file) throws IOException {
    boolean known = news.after() == summary;
    for (var journal : news.covers().entrySet()) {
      known &= read.getOrDefault(journal(journal.getKey()), 0L) >= journal.getValue();
    }
    if (!known) {
      rows(file, news.from(), news.to(), "");
    }
    news.covers().forEach((writer, end) -> read.merge(journal(writer), end, Math::max));
    summary = news.number();
    covered = news.covers().keySet();
    return !known;
  }

  private Path journal(String writer) {
    return folder.resolve(writer + Journal.ENDING);
  }

  /** The number of the summary that was read; 0 if none was. */
  long summary() {
    return summary;
  }

  /** What that summary covers. */
  Set<String> covered() {
    return covered;
  }

  /** Takes a row that was just written, without reading it. */
  public void accept(RunRow row) {
    rows.merge(row.id(), row, RunRow::and);
  }

  private boolean refresh(Path file) throws IOException {
    long from = read.getOrDefault(file, 0L);
    long size = Files.size(file);
    if (size <= from) {
      return false;
    }
    long end = rows(file, from, size, Journal.writer(file));
    read.put(file, end);
    return end > from;
  }

  /** Takes the rows between two places of a file; where the last of them ends. */
  private long rows(Path file, long from, long to, String writer) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      return WholeLines.read(
          in,
          from,
          to,
          (bytes, start, length) ->
              lines.read(bytes, start, length, writer).ifPresent(this::accept));
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException e) {
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  /** The row of a run; empty if no journal knows it. */
  public Optional<RunRow> row(RunId id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** All rows, in the order the runs were first heard of. */
  public Collection<RunRow> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /**
   * All rows, a map that is the caller's, in the order the runs were first heard of; one that is
   * left as running by a process that is gone is paused: it goes on from its checkpoint.
   */
  public Map<RunId, RunRow> settled() {
    return settled(orphans());
  }

  /**
   * The same, where it is known who is left.
   *
   * @param orphans of this moment
   */
  public Map<RunId, RunRow> settled(Set<RunId> orphans) {
    Map<RunId, RunRow> settled = new LinkedHashMap<>(rows);
    orphans.forEach(
        id ->
            settled.computeIfPresent(
                id, (run, row) -> row.in(RunStatus.PAUSED, WORDS.get("orphan"))));
    return settled;
  }

  /** The runs that are left as running by a process that is gone. */
  public Set<RunId> orphans() {
    Map<String, Boolean> alive = new HashMap<>();
    Set<RunId> orphans = new HashSet<>();
    for (RunRow row : rows.values()) {
      if (isOrphan(row, alive)) {
        orphans.add(row.id());
      }
    }
    return Collections.unmodifiableSet(orphans);
  }

  /** Whether the row says that a run is running, but the process that had it computed is gone. */
  public boolean isOrphan(RunRow row) {
    return isOrphan(row, new HashMap<>());
  }

  private boolean isOrphan(RunRow row, Map<String, Boolean> alive) {
    return row.status() == RunStatus.RUNNING
        && !alive.computeIfAbsent(row.writer(), writer -> Journal.isAlive(folder, writer));
  }

  /** Whether somebody alive works off the project's queue, and reads orders. */
  public static boolean attended(Path folder) {
    return held(folder, "*" + Journal.LOCK);
  }

  /** Whether somebody alive has runs computed, of the queue or of a task, and reads orders. */
  public static boolean computed(Path folder) {
    return attended(folder) || held(folder, "*" + Journal.TASK);
  }

  private static boolean held(Path folder, String names) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, names)) {
      return StreamSupport.stream(locks.spliterator(), false).anyMatch(Hold::isHeld);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
