package org.absorb.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.formats.npz.NpzFile;
import org.absorb.formats.npz.NpzWriter;
import org.absorb.model.run.Rest;
import org.absorb.store.Atomic;

/**
 * A state as files keep it: configuration {@code step} before it is measured. The arrays belong to
 * whoever holds the snapshot.
 *
 * @param step the step k
 * @param box length of each axis, in diameters
 * @param position {@code position[axis][id]}: 64-bit fractions of the box
 * @param image {@code image[axis][id]}: how many boxes the particle has crossed
 * @param carried {@code carried[n][id]}: the scheme's own numbers; may have no rows
 * @param hash SHA-256 of the state
 * @param past earlier configurations that observables compare with, by step; not in the hash
 * @param lastMove what observables know of the move before; may be empty; not in the hash
 * @param rest where the run came to rest, if it has; not in the hash
 */
public record Snapshot(
    long step,
    double[] box,
    long[][] position,
    int[][] image,
    double[][] carried,
    byte[] hash,
    SortedMap<Long, Past> past,
    double[] lastMove,
    Optional<Rest> rest) {

  private static final String PAST = "past.";
  private static final String POSITION = ".position";
  private static final String IMAGE = ".image";
  private static final String LAST_MOVE = "lastMove";
  private static final String REST = "rest";
  private static final String REST_STEP = "rest.step";

  /** An earlier configuration, in the same numbers. */
  public record Past(long[][] position, int[][] image) {}

  /** Without anything that observables look back at. */
  public Snapshot(
      long step, double[] box, long[][] position, int[][] image, double[][] carried, byte[] hash) {
    this(
        step,
        box,
        position,
        image,
        carried,
        hash,
        new TreeMap<>(),
        new double[0],
        Optional.empty());
  }

  /** Makes or replaces a file, atomically. */
  void write(Path file) {
    Atomic.replace(prepare(file), file);
  }

  /** Writes a temporary file beside {@code file}. */
  Path prepare(Path file) {
    int particles = position.length == 0 ? 0 : position[0].length;
    return Atomic.prepare(
        file,
        out -> {
          try (NpzWriter npz = new NpzWriter(out)) {
            npz.number("step", step);
            npz.reals("box", box);
            npz.longs("position", position, particles);
            npz.ints("image", image, particles);
            npz.reals("carried", carried, particles);
            npz.bytes("hash", hash);
            for (var then : past.entrySet()) {
              npz.longs(PAST + then.getKey() + POSITION, then.getValue().position(), particles);
              npz.ints(PAST + then.getKey() + IMAGE, then.getValue().image(), particles);
            }
            if (lastMove.length > 0) {
              npz.reals(LAST_MOVE, lastMove);
            }
            if (rest.isPresent()) {
              npz.number(REST_STEP, rest.get().step());
              npz.reals(REST, rest.get().row().stream().mapToDouble(Double::doubleValue).toArray());
            }
          }
        });
  }

  /** Reads a file; empty if there is none or it is torn or altered. */
  static Optional<Snapshot> read(Path file) {
    try {
      NpzFile npz = NpzFile.read(file);
      return Optional.of(
          new Snapshot(
              npz.number("step"),
              npz.reals("box"),
              npz.longRows("position"),
              npz.intRows("image"),
              npz.realRows("carried"),
              npz.bytes("hash"),
              past(npz),
              npz.names().contains(LAST_MOVE) ? npz.reals(LAST_MOVE) : new double[0],
              rest(npz)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      if (e instanceof UncheckedIOException
          || e instanceof NumberFormatException // a name that is no step
          || e instanceof java.nio.BufferUnderflowException
          || e instanceof IndexOutOfBoundsException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static SortedMap<Long, Past> past(NpzFile npz) throws IOException {
    SortedMap<Long, Past> past = new TreeMap<>();
    for (String name : npz.names()) {
      if (name.startsWith(PAST) && name.endsWith(POSITION)) {
        String step = name.substring(PAST.length(), name.length() - POSITION.length());
        past.put(
            Long.valueOf(step), new Past(npz.longRows(name), npz.intRows(PAST + step + IMAGE)));
      }
    }
    return past;
  }

  private static Optional<Rest> rest(NpzFile npz) throws IOException {
    return npz.names().contains(REST)
        ? Optional.of(
            new Rest(npz.number(REST_STEP), Arrays.stream(npz.reals(REST)).boxed().toList()))
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot s
        && step == s.step
        && Arrays.equals(hash, s.hash)
        && Arrays.equals(box, s.box)
        && Arrays.deepEquals(position, s.position)
        && Arrays.deepEquals(image, s.image)
        && Arrays.deepEquals(carried, s.carried);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(step) * 31 + Arrays.hashCode(hash);
  }
}
