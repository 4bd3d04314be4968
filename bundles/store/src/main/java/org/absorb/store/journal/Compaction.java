package org.absorb.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.store.Atomic;
import org.absorb.store.Hold;

/**
 * Puts the journals of writers that are gone into one {@link Summary}. Others may read and write
 * meanwhile, over a shared folder too, and it may be killed at any instant.
 *
 * <p>A row read twice is the same row, so nothing is ever wrong but a row that is read by nobody.
 * Therefore two generations are kept: a summary and the journals it covers are removed only when
 * the next but one is written, some time later. Whoever lists the folder meanwhile sees either the
 * files or a summary that covers them; and where the latest summary is damaged, the one before it
 * and the journals since then are still there.
 */
final class Compaction {

  private static final String LOCK = "compaction";

  /** So many journals are worth a compaction. */
  private static final int MANY = 16;

  /** Or so many bytes of them, and a share of the summary that has to be written again. */
  private static final long LARGE = 1 << 20;

  private static final int SHARE = 4;

  /** Longer than any listing of a folder takes, or is remembered by a file system. */
  private static final Duration AGE = Duration.ofMinutes(2);

  private final Path folder;
  private final int many;
  private final Duration age;

  /**
   * @param many how many journals are worth it
   * @param age how old the latest summary has to be
   */
  Compaction(Path folder, int many, Duration age) {
    this.folder = folder;
    this.many = many;
    this.age = age;
  }

  /** Compacts if it is worth it and nobody else does; what fails is tried again another time. */
  static void attempt(Path folder) {
    try {
      new Compaction(folder, MANY, AGE).run();
    } catch (UncheckedIOException | IOException e) {
      // the journals are as good
    }
  }

  /** Whether anything was compacted. */
  boolean run() throws IOException {
    if (!isWorthIt()) {
      return false;
    }
    Optional<Hold> hold = Hold.attempt(folder.resolve(LOCK));
    if (hold.isEmpty()) {
      return false;
    }
    try {
      if (!isWorthIt()) {
        return false; // another has just done it
      }
      Atomic.sweep(folder);
      compact();
      return true;
    } finally {
      hold.get().close();
    }
  }

  /** A quick look: how many, how large, how old. */
  private boolean isWorthIt() throws IOException {
    List<Path> files = RunTable.files(folder);
    Optional<Path> latest = files.stream().filter(Summary::isOne).reduce((a, b) -> b);
    Set<String> covered = Set.of();
    long large = LARGE;
    if (latest.isPresent()) {
      Instant young = Instant.now().minus(age);
      if (Files.getLastModifiedTime(latest.get()).toInstant().isAfter(young)) {
        return false;
      }
      covered = Summary.covers(latest.get());
      large += Files.size(latest.get()) / SHARE;
    }
    int journals = 0;
    long bytes = 0;
    for (Path file : files) {
      if (!Summary.isOne(file) && !covered.contains(Journal.writer(file))) {
        journals++;
        bytes += Files.size(file);
      }
    }
    return journals >= many || bytes >= large;
  }

  private void compact() throws IOException {
    List<Path> files = RunTable.files(folder);
    Map<String, Long> ended = new HashMap<>();
    for (Path file : files) {
      if (!Summary.isOne(file) && !Journal.isWriting(folder, Journal.writer(file))) {
        ended.put(Journal.writer(file), Files.size(file));
      }
    }
    RunTable table = new RunTable(folder); // after the look at who is gone: all they wrote is read
    Set<String> covered = table.covered();
    ended.keySet().removeAll(covered);
    if (ended.isEmpty()) {
      return;
    }
    long last = files.stream().filter(Summary::isOne).mapToLong(Summary::number).max().orElse(0);
    Summary.write(folder, last + 1, table.summary(), ended, table.rows());
    for (Path file : files) {
      boolean done =
          Summary.isOne(file)
              ? Summary.number(file) < table.summary()
              : covered.contains(Journal.writer(file));
      if (done) {
        Files.deleteIfExists(file);
      }
    }
    Journal.forgetKilled(folder);
  }
}
