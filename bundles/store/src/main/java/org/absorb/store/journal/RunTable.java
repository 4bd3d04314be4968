package org.absorb.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.store.Hold;

/**
 * The latest row of every run, read from all journals of a project. {@link #refresh} reads only
 * what was added since. Torn last lines wait until they are whole. One thread.
 */
public final class RunTable {

  private static final Messages WORDS = Messages.of(RunTable.class);

  private final Path folder;
  private final Map<Path, Long> read = new HashMap<>();
  private final RowReader lines = new RowReader();
  private final Map<RunId, RunRow> rows = new LinkedHashMap<>();

  /** Reads the journals in {@code folder}; an empty table if there are none. */
  public RunTable(Path folder) {
    this.folder = folder;
    refresh();
  }

  /** Reads what was added; whether there was anything. */
  public boolean refresh() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    boolean any = false;
    for (Path file : journals()) {
      any |= refresh(file);
    }
    return any;
  }

  private List<Path> journals() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + Journal.ENDING)) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a row that was just written, without reading it. */
  public void accept(RunRow row) {
    rows.merge(row.id(), row, RunRow::and);
  }

  private boolean refresh(Path file) {
    String name = file.getFileName().toString();
    String writer = name.substring(0, name.length() - Journal.ENDING.length());
    long from = read.getOrDefault(file, 0L);
    long size = file.toFile().length();
    if (size <= from) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(size - from)];
      in.seek(from);
      in.readFully(bytes);
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          lines.read(bytes, start, i - start, writer).ifPresent(this::accept);
          start = i + 1;
        }
      }
      read.put(file, from + start);
      return start > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
   * All rows; one that is left as running by a process that is gone is paused: it goes on from its
   * checkpoint.
   */
  public List<RunRow> settled() {
    Map<String, Boolean> alive = new HashMap<>();
    return rows.values().stream()
        .map(row -> isOrphan(row, alive) ? row.in(RunStatus.PAUSED, WORDS.get("orphan")) : row)
        .toList();
  }

  /** Whether the row says that a run is running, but the process that had it computed is gone. */
  public boolean isOrphan(RunRow row) {
    return isOrphan(row, new HashMap<>());
  }

  private boolean isOrphan(RunRow row, Map<String, Boolean> alive) {
    return row.status() == RunStatus.RUNNING
        && !alive.computeIfAbsent(row.writer(), writer -> Journal.isAlive(folder, writer));
  }

  /** Whether any writer of the project is alive: somebody who reads orders. */
  public static boolean attended(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + Journal.LOCK)) {
      return StreamSupport.stream(locks.spliterator(), false).anyMatch(Hold::isHeld);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
