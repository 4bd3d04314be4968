package org.absorb.exchange.standard.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.exchange.ImportedRun;
import org.absorb.spi.system.Ball;

/**
 * One run of the authors' C++ code. No description of its files is published; this is what is
 * assumed of them:
 *
 * <ul>
 *   <li>{@code info.json}, an object with the number of particles ({@code N}), the packing fraction
 *       ({@code phi}), the dimension ({@code d}, else 3), the box ({@code L}, else 100), perhaps
 *       the radius ({@code r}), the dynamics ({@code mode}), and the kick ({@code eps}) or the
 *       learning rate ({@code lr}) in units of 2r, with the batch fraction ({@code b_f}). Other
 *       spellings of these keys are taken too, in any case.
 *   <li>The box is a cube; the radius of the equal spheres follows from the packing fraction:
 *       {@code phi = N v_d r^d / L^d}. One that is given has to agree.
 *   <li>{@code data_iterK.zip}, the positions at step K: see {@link AuthorsFrames}.
 *   <li>{@code stat_data.json}, the activity by step: see {@link AuthorsLog}.
 * </ul>
 *
 * <p>Lengths are divided by 2r. What is needed and not there is asked for with a sentence.
 */
final class AuthorsFolder {

  private static final Messages WORDS = Messages.of(AuthorsFolder.class);
  private static final double BOX = 100;
  private static final long MOST_BYTES = 1L << 28;

  private final Path folder;
  private final AuthorsImport.Parameters given;
  private final Path file;
  private final Tree info;

  AuthorsFolder(Path folder, AuthorsImport.Parameters given) throws IOException {
    this.folder = folder;
    this.given = given;
    this.file = folder.resolve("info.json");
    if (!(json(file) instanceof Tree tree)) {
      throw new IllegalArgumentException(WORDS.get("authors.object", file));
    }
    this.info = tree;
  }

  ImportedRun run() throws IOException {
    int dimension = (int) whole("dimension", 3, "d", "dim", "dimension", "ndim");
    if (dimension < 2 || dimension > 5) {
      throw wrong("dimension", Integer.toString(dimension));
    }
    long particles =
        whole("number of particles", -1, "N", "n_particles", "num_particles", "particles");
    if (particles < 1 || particles > 10_000_000) {
      throw wrong("number of particles", Long.toString(particles));
    }
    double phi = number("packing fraction", "phi", "packing_fraction", "volume_fraction");
    if (!(phi > 0 && phi < 100)) {
      throw wrong("packing fraction", Double.toString(phi));
    }
    double box =
        given.box() > 0 ? given.box() : find("L", "box", "box_size", "boxsize").orElse(BOX);
    if (!(box > 0)) {
      throw wrong("box", Double.toString(box));
    }
    double volume = phi / (particles * Ball.volume(dimension));
    double radius = box * StrictMath.pow(volume, 1.0 / dimension);
    Optional<Double> written = find("r", "radius");
    if (written.isPresent() && Math.abs(written.get() / radius - 1) > 1e-3) {
      throw new IllegalArgumentException(
          WORDS.get("authors.radius", file, written.get().toString(), Double.toString(radius)));
    }
    double[] lengths = new double[dimension];
    Arrays.fill(lengths, box / (2 * radius));
    Tree system =
        Tree.EMPTY
            .with("dimension", Value.of(dimension))
            .with("particles", Value.of(particles))
            .with("packingFraction", Value.of(phi));
    int replica = (int) whole("replica", 0, "replica", "sample", "run");
    Path log = folder.resolve("stat_data.json");
    return new ImportedRun(
        system,
        dynamics(),
        Math.max(0, replica),
        Files.exists(log) ? AuthorsLog.of(log, json(log)) : ImportedRun.Log.NONE,
        new AuthorsFrames(folder, (int) particles, lengths, 2 * radius));
  }

  /** The dynamics, if the folder or the caller names them. */
  private Optional<Tree> dynamics() {
    String id = given.scheme();
    if (id.isEmpty()) {
      id =
          text("mode", "scheme", "dynamics", "method", "algorithm", "type")
              .map(AuthorsFolder::id)
              .orElse("");
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Tree dynamics = Tree.EMPTY.with("type", Value.of(id));
    boolean sgd = id.startsWith("sgd") || id.equals("gd") || id.contains(".sgd.");
    Optional<Double> length =
        sgd ? find("lr", "alpha", "learning_rate") : find("eps", "epsilon", "kick", "kick_size");
    if (length.isPresent()) {
      dynamics = dynamics.with(sgd ? "learningRate" : "kickSize", Value.of(length.get()));
    }
    Optional<Double> batch = find("b_f", "bf", "batch_fraction", "batch");
    return Optional.of(
        sgd && batch.isPresent()
            ? dynamics.with("batchFraction", Value.of(batch.get()))
            : dynamics);
  }

  /** Our id for a name of theirs: {@code "pairwise SGD"}; empty if it is none we know. */
  static String id(String name) {
    String words = name.toLowerCase(Locale.ROOT);
    boolean particle = words.contains("particle");
    boolean nonreciprocal = words.contains("non") && words.contains("recip");
    String kind = particle ? ".particlewise" : ".pairwise";
    if (words.contains("sgd")) {
      return "sgd" + kind;
    }
    return words.contains("bro") ? "bro" + kind + (nonreciprocal ? ".nonreciprocal" : "") : "";
  }

  private long whole(String what, long otherwise, String... keys) {
    Optional<Double> found = find(keys);
    if (found.isEmpty()) {
      return otherwise;
    }
    double number = found.get();
    if (number != Math.rint(number) || Math.abs(number) > 1e15) {
      throw wrong(what, found.get().toString());
    }
    return (long) number;
  }

  private double number(String what, String... keys) {
    return find(keys)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    WORDS.get("authors.missing", file, what, String.join(", ", keys))));
  }

  private IllegalArgumentException wrong(String what, String value) {
    return new IllegalArgumentException(WORDS.get("authors.value", file, what, value));
  }

  /** The number under the first of these keys that is there. */
  private Optional<Double> find(String... keys) {
    return value(keys)
        .filter(Value.Decimal.class::isInstance)
        .map(value -> ((Value.Decimal) value).value().doubleValue());
  }

  private Optional<String> text(String... keys) {
    return value(keys)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).value());
  }

  private Optional<Value> value(String... keys) {
    for (String key : keys) {
      for (var field : info.fields().entrySet()) {
        if (field.getKey().equalsIgnoreCase(key)) {
          return Optional.of(field.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** A JSON file of a sane size. */
  private static Value json(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(WORDS.get("authors.file", file));
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(WORDS.get("authors.large", file));
    }
    try {
      return JsonText.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(WORDS.get("authors.json", file, e.getMessage()), e);
    }
  }
}
