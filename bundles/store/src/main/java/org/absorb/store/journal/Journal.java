package org.absorb.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.absorb.store.Hold;

/**
 * The journal of one writer. Of one that {@linkplain #attend attends} to runs it is known whether
 * it is alive: its lock file is held. Any thread.
 *
 * <p>Lines reach the system at once, but the disk when it pleases: what a power cut takes is still
 * in the run folders.
 */
public final class Journal implements AutoCloseable {

  static final String ENDING = ".jsonl";
  static final String LOCK = ".lock";

  /** The lock of a writer that attends to a task of its own, not to the project's queue. */
  static final String TASK = ".task";

  /** Of a writer that does not attend: its journal may grow as long as this lock is held. */
  static final String WRITING = ".writing";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String writer;
  private final Path file;
  private Hold alive;
  private final RowWriter lines;
  private Instant last = Instant.EPOCH;
  private FileChannel channel;

  private Journal(Path folder, String writer, Hold alive) {
    this.folder = folder;
    this.writer = writer;
    this.file = folder.resolve(writer + ENDING);
    this.alive = alive;
    this.lines = new RowWriter(writer);
  }

  /**
   * A new journal in {@code folder}, which is made where there is none: for a few lines. Its file
   * is made with the first.
   */
  public static Journal open(Path folder) {
    return open(folder, "");
  }

  /**
   * The same for a writer that has runs computed, and reads orders, until it closes its journal.
   */
  public static Journal attend(Path folder) {
    return open(folder, LOCK);
  }

  /** The same for one who has runs computed that were handed to it, and leaves the queue alone. */
  public static Journal attendTask(Path folder) {
    return open(folder, TASK);
  }

  /**
   * @param lock the ending of what shows that it attends; empty: it does not
   */
  private static Journal open(Path folder, String lock) {
    try {
      Files.createDirectories(folder);
      String time = NAME.format(Instant.now());
      String writer = time + "-" + UUID.randomUUID().toString().substring(0, 8);
      Hold alive = lock.isEmpty() ? null : hold(folder.resolve(writer + lock));
      return new Journal(folder, writer, alive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes the locks of writers that were killed. Any process, at any time: one that is just
   * coming makes its lock anew.
   *
   * @param folder of journals
   */
  public static void forgetKilled(Path folder) {
    String locks = "*{" + String.join(",", LOCK, TASK, WRITING) + "}";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, locks)) {
      files.forEach(file -> Hold.attempt(file).ifPresent(Hold::remove));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process that looks whether we live holds the lock for a moment. */
  private static Hold hold(Path lock) {
    return Hold.await(lock, PATIENCE).orElseThrow();
  }

  /** Whose journal a file is. */
  static String writer(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /** Whether a journal may still grow. */
  static boolean isWriting(Path folder, String writer) {
    return isAlive(folder, writer) || Hold.isHeld(folder.resolve(writer + WRITING));
  }

  /** Whether a writer that attends is still there. */
  public static boolean isAlive(Path folder, String writer) {
    return Hold.isHeld(folder.resolve(writer + LOCK)) || Hold.isHeld(folder.resolve(writer + TASK));
  }

  /** The name of its writer. */
  public String writer() {
    return writer;
  }

  /** Writes how a run is from now on. */
  public synchronized RunRow write(RunRow row) {
    RunRow timed = timed(row);
    byte[] line = lines.line(timed).getBytes(StandardCharsets.UTF_8);
    try {
      if (channel == null) {
        alive = alive == null ? hold(folder.resolve(writer + WRITING)) : alive;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
      }
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return timed;
  }

  private RunRow timed(RunRow r) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant before = r.time().isEmpty() ? Instant.EPOCH : Instant.parse(r.time());
    last = before.isAfter(last) ? before : last; // another machine's clock may be ahead of ours
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return r.by(writer, TIME.format(last));
  }

  /**
   * Forces the lines to disk; the writer no longer counts as alive. Where there are many journals,
   * they are compacted.
   */
  @Override
  public synchronized void close() {
    try {
      if (channel != null && channel.isOpen()) {
        channel.force(true);
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (alive != null) {
        alive.remove();
      }
    }
    if (channel != null) {
      Compaction.attempt(folder);
    }
  }
}
