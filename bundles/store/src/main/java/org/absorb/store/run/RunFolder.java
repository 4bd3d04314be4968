package org.absorb.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.model.run.Column;
import org.absorb.store.Atomic;
import org.absorb.store.Hold;
import org.absorb.store.trajectory.Trajectory;

/**
 * The folder of one run. Anyone may read at any time; only the holder of its {@linkplain #lock
 * lock} writes, on one thread.
 */
public final class RunFolder {

  private static final String RECORD = "run.json";
  private static final String LOG = "log.csv";
  private static final String HASHES = "hashes.csv";
  private static final String FINAL = "final.npz";
  private static final String CHECKPOINT = "checkpoint.npz";
  private static final String PREVIOUS = "checkpoint.previous.npz";

  /** A finished run is to be small; so many parts of it can be verified each by itself. */
  private static final int MOST_HASHES = 128;

  private static final String LOCK = "lock";
  private static final String REPLAY = "replay";

  private final Path folder;

  public RunFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public Path path() {
    return folder;
  }

  /** A file in the folder, by its name. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * What the run is; empty if there is no {@code run.json}.
   *
   * @throws org.absorb.model.parameter.BadInputException naming the file, if it is damaged
   */
  public Optional<RunRecord> record() {
    Path file = folder.resolve(RECORD);
    return Files.exists(file) ? Optional.of(RecordFile.read(file)) : Optional.empty();
  }

  public void save(RunRecord record) {
    RecordFile.write(folder.resolve(RECORD), record);
  }

  /**
   * Takes the right to write; empty if another has it and does not give it back within {@code
   * patience}.
   */
  public Optional<Hold> lock(Duration patience) {
    Optional<Hold> hold = Hold.await(folder.resolve(LOCK), patience);
    hold.ifPresent(held -> Atomic.sweep(folder));
    return hold;
  }

  /** Whether somebody computes it at this moment. */
  public boolean isLocked() {
    return Hold.isHeld(folder.resolve(LOCK));
  }

  /** The log. */
  public LogFile log() {
    return new LogFile(folder.resolve(LOG));
  }

  /** Follows the log from its beginning. */
  public LogTail tail() {
    return new LogTail(folder.resolve(LOG));
  }

  public StateHashes hashes() {
    return new StateHashes(folder.resolve(HASHES));
  }

  /** Its frames, if it keeps any. */
  public Trajectory trajectory() {
    return new Trajectory(folder);
  }

  /** Begins a log, in the place of any there was. */
  public LogWriter begin(List<Column> columns) {
    try {
      Files.createDirectories(folder);
      forgetSnapshots();
      Files.deleteIfExists(folder.resolve(FINAL));
      Files.deleteIfExists(folder.resolve(HASHES));
      trajectory().delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return LogWriter.create(folder.resolve(LOG), LogFile.header(columns));
  }

  /**
   * Goes on with the log behind its rows k &lt; {@code from}; later rows and hashes are cut off.
   */
  public LogWriter resume(long from) {
    log().cut(from);
    hashes().cut(from);
    return LogWriter.append(folder.resolve(LOG));
  }

  /** Every snapshot that can be read, the latest first. */
  public Stream<Snapshot> snapshots() {
    return Stream.of(CHECKPOINT, PREVIOUS, FINAL)
        .map(name -> Snapshot.read(folder.resolve(name)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingLong(Snapshot::step).reversed());
  }

  /** The state the finished run ended with. */
  public Optional<Snapshot> last() {
    return Snapshot.read(folder.resolve(FINAL));
  }

  /**
   * Keeps a state to go on from, and the one before it. The log has to be forced by then: a
   * snapshot says that every row before it is there.
   */
  public void checkpoint(Snapshot state) {
    Path current = folder.resolve(CHECKPOINT);
    Path next = state.prepare(current);
    if (Files.exists(current)) {
      Atomic.replace(current, folder.resolve(PREVIOUS));
    }
    Atomic.replace(next, current);
    hashes().add(state.step(), state.hash());
  }

  /**
   * Keeps the last state, and of the hashes on the way only some. The checkpoints stay until {@link
   * #forgetSnapshots}, after the record is written.
   */
  public void finish(Snapshot state) {
    state.write(folder.resolve(FINAL));
    hashes().add(state.step(), state.hash());
    hashes().thin(MOST_HASHES);
  }

  /** Removes the checkpoints of a run that is finished. */
  public void forgetSnapshots() {
    delete(CHECKPOINT);
    delete(PREVIOUS);
  }

  /**
   * Removes frames. The record says so before the first is gone: after a kill in between it says
   * more than happened, and cleaning up again does the rest.
   *
   * @param kept the steps of the frames that stay, ascending
   * @param record of the run as it is from now on
   */
  public void clean(List<Long> kept, int dimension, int particles, RunRecord record) {
    trajectory().keep(kept, dimension, particles, () -> save(record));
  }

  /** Where this run is replayed with other recording, before the replay takes its place. */
  public RunFolder replay() {
    return new RunFolder(folder.resolve(REPLAY));
  }

  /** Whether it is being replayed, at this moment or when its turn comes again. */
  public boolean isReplayed() {
    return Files.exists(replay().folder);
  }

  /**
   * Puts a finished replay in the place of what is here: log, state, frames, then the record. Again
   * after a kill in between, it goes on where it was.
   *
   * @param record of the run as it is from now on
   */
  public void adopt(RunRecord record) {
    RunFolder replay = replay();
    for (String name : List.of(LOG, FINAL)) {
      if (Files.exists(replay.folder.resolve(name))) {
        Atomic.replace(replay.folder.resolve(name), folder.resolve(name));
      }
    }
    trajectory().replaceBy(replay.trajectory());
    save(record);
    replay.delete();
  }

  /** Removes what a kill left of a replay that has taken its place; one under way stays. */
  public void forgetReplay() {
    RunFolder replay = replay();
    if (Files.exists(replay.folder)
        && !(Files.exists(replay.file(RECORD)) && Files.exists(replay.file(LOG)))) {
      replay.delete();
    }
  }

  /** Removes the folder and everything in it. */
  public void delete() {
    delete(RECORD); // first: what is left after a kill is then no run
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException e) {
      // gone already
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
