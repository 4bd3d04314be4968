package org.absorb.store.trajectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.absorb.formats.gsd.GsdReader;
import org.absorb.formats.gsd.GsdWriter;
import org.absorb.formats.npz.NpzFrames;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;

/** The frames in one run's folder. Reading takes a trajectory that is being written. Any thread. */
public final class Trajectory implements Frames {

  private static final Messages WORDS = Messages.of(Trajectory.class);
  private static final String GSD = "trajectory.gsd";
  private static final String FOLDER = "frames";
  private static final String NPZ = ".npz";
  private static final int GSD_AXES = 3;

  private final Path gsd;
  private final Path folder;

  /**
   * @param run the run's folder
   */
  public Trajectory(Path run) {
    gsd = run.resolve(GSD);
    folder = run.resolve(FOLDER);
  }

  /** Bytes that a frame takes, about. */
  public static long bytesPerFrame(int dimension, int particles) {
    long each = (long) (dimension * (Double.BYTES + Integer.BYTES) + Double.BYTES) * particles;
    return dimension <= GSD_AXES ? GsdWriter.bytesPerFrame(particles) : each;
  }

  /** Where the frames lie; empty if there are none. */
  public Optional<Path> place() {
    return Stream.of(gsd, folder).filter(Files::exists).findFirst();
  }

  @Override
  public List<Long> steps() {
    if (!Files.exists(gsd)) {
      return files();
    }
    try (GsdReader reader = new GsdReader(gsd)) {
      List<Long> steps = new ArrayList<>();
      long before = -1;
      while (reader.next()) {
        if (reader.step() <= before) {
          throw new BadInputException(
              WORDS.get("order", gsd, Long.toString(before), Long.toString(reader.step())));
        }
        before = reader.step();
        steps.add(before);
      }
      return steps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Long> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9]{1,18}" + NPZ))
          .map(name -> Long.valueOf(name.substring(0, name.length() - NPZ.length())))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Frame frame(long step) {
    try {
      return Files.exists(gsd) ? single(step) : own(step);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Frame own(long step) throws IOException {
    if (!Files.exists(file(step))) {
      throw none(step);
    }
    NpzFrames frames = NpzFrames.read(file(step));
    frames.next();
    return frames.frame();
  }

  private Frame single(long step) throws IOException {
    try (GsdReader reader = new GsdReader(gsd)) {
      long low = 0;
      long high = reader.frames();
      while (low < high) {
        long middle = (low + high) >>> 1;
        reader.at(middle);
        if (reader.step() < step) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low < reader.frames()) {
        reader.at(low);
        if (reader.step() == step) {
          return reader.frame();
        }
      }
      throw none(step);
    }
  }

  private static IllegalArgumentException none(long step) {
    return new IllegalArgumentException("no frame of step " + step);
  }

  private Path file(long step) {
    return folder.resolve(step + NPZ);
  }

  /** The steps k &lt; {@code before} of frames that are whole, whatever lies behind them. */
  private long[] whole(long before, int dimension, int particles) {
    if (dimension > GSD_AXES) {
      return files().stream().mapToLong(Long::longValue).filter(k -> k < before).toArray();
    }
    try {
      return Files.exists(gsd) ? GsdWriter.steps(gsd, particles, before) : new long[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether exactly the frames k &lt; {@code before} of a schedule are there, the first in any
   * case, so that a run can go on from there.
   *
   * @param cleaned those up to this step may be missing; -1: none
   */
  public boolean leadsTo(
      long before, long cleaned, Schedule schedule, int dimension, int particles) {
    long[] steps = whole(before, dimension, particles);
    boolean scheduled = LongStream.of(steps).allMatch(k -> k == 0 || schedule.holds(k));
    long first = cleaned < 0 && before > 0 && !schedule.holds(0) ? 1 : 0;
    long since = LongStream.of(steps).filter(k -> k > cleaned).count();
    return scheduled && since == first + schedule.count(cleaned + 1, before);
  }

  /** Goes on behind the frames k &lt; {@code before}; all others are cut off. */
  public TrajectoryWriter resume(long before, int dimension, int particles) {
    if (dimension > GSD_AXES) {
      return exact(before);
    }
    try {
      int frames = whole(before, dimension, particles).length;
      return new GsdFrames(GsdWriter.resume(gsd, frames, dimension, particles));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in double precision, whatever the dimension. */
  public TrajectoryWriter exact(long before) {
    try {
      Files.createDirectories(folder);
      Atomic.sweep(folder);
      for (long step : files()) {
        if (step >= before) {
          Files.delete(file(step));
        }
      }
      return new NpzFiles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of its files. */
  public long bytes() {
    try {
      if (Files.exists(gsd)) {
        return Files.size(gsd);
      }
      long bytes = 0;
      for (long step : files()) {
        bytes += Files.size(file(step));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many files have to be changed or removed for so many frames to go. */
  public int files(int frames) {
    return Files.exists(gsd) ? Math.min(frames, 1) : frames;
  }

  /**
   * Keeps some of the frames there are, to the bit. A file is replaced, or gone, as a whole.
   *
   * @param kept their steps, ascending
   * @param ready is run when nothing but the removal is left to do
   * @throws BadInputException if the file cannot be read as one of ours
   */
  public void keep(List<Long> kept, int dimension, int particles, Runnable ready) {
    try {
      if (Files.exists(gsd) && !kept.isEmpty()) {
        replace(select(kept, dimension, particles), ready);
        return;
      }
      ready.run();
      if (kept.isEmpty()) {
        delete();
      }
      Set<Long> stay = Set.copyOf(kept);
      for (long step : files()) {
        if (!stay.contains(step)) {
          Files.delete(file(step));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(Path fewer, Runnable ready) throws IOException {
    try {
      ready.run();
      Atomic.replace(fewer, gsd);
    } finally {
      Files.deleteIfExists(fewer);
    }
  }

  private Path select(List<Long> kept, int dimension, int particles) throws IOException {
    long[] all = GsdWriter.steps(gsd, particles, Long.MAX_VALUE);
    long[] frames = kept.stream().mapToLong(step -> Arrays.binarySearch(all, step)).toArray();
    if (LongStream.of(frames).anyMatch(frame -> frame < 0)) {
      throw new BadInputException(WORDS.get("foreign", gsd));
    }
    Path fewer = Atomic.temporary(gsd);
    try {
      GsdWriter.select(gsd, frames, dimension, particles, fewer);
      return fewer;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(fewer);
      throw e;
    }
  }

  /** Removes all frames. */
  public void delete() {
    try {
      Files.deleteIfExists(gsd);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the frames of another run's folder in the place of these. */
  public void replaceBy(Trajectory other) {
    try {
      if (Files.exists(other.gsd)) {
        Atomic.replace(other.gsd, gsd);
      } else if (Files.isDirectory(other.folder)) {
        Files.createDirectories(folder);
        for (long step : other.files()) {
          Atomic.replace(other.file(step), file(step));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file of all frames. */
  private record GsdFrames(GsdWriter writer) implements TrajectoryWriter {
    @Override
    public void frame(Frame frame) {
      attempt(() -> writer.write(frame));
    }

    @Override
    public void force() {
      attempt(writer::force);
    }

    @Override
    public void close() {
      attempt(writer::close);
    }

    private interface Deed {
      void run() throws IOException;
    }

    private static void attempt(Deed deed) {
      try {
        deed.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A file a frame, each forced when it is written. */
  private final class NpzFiles implements TrajectoryWriter {
    @Override
    public void frame(Frame frame) {
      Atomic.write(file(frame.step()), out -> NpzFrames.write(frame, out));
    }

    @Override
    public void force() {}

    @Override
    public void close() {}
  }
}
