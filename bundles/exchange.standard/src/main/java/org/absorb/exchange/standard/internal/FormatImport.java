package org.absorb.exchange.standard.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.formats.Format;
import org.absorb.model.run.Frame;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.exchange.ImportedRun;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.system.Ball;

/** Reads one of our formats: frames of one run, of dynamics that are not known. */
record FormatImport(Format format) implements Importer {

  @Override
  public List<ImportedRun> read(Path path) throws IOException {
    FileFrames frames = new FileFrames(path, format);
    Tree system = system(frames.first(), path.toAbsolutePath().normalize().toString());
    return List.of(new ImportedRun(system, Optional.empty(), 0, ImportedRun.Log.NONE, frames));
  }

  /** What a frame in mean diameters says of its system. */
  static Tree system(Frame frame, String source) {
    int dimension = frame.dimension();
    double volume = 0;
    for (double radius : frame.radius()) {
      volume += Ball.volume(dimension) * StrictMath.pow(radius, dimension);
    }
    for (double length : frame.box()) {
      volume /= length;
    }
    Tree system =
        Tree.EMPTY
            .with("dimension", Value.of(dimension))
            .with("particles", Value.of(frame.particles()))
            .with("packingFraction", Value.of(volume));
    double[] box = frame.box();
    if (Arrays.stream(box).anyMatch(length -> Math.abs(length / box[0] - 1) > 1e-6)) {
      String ratios = String.join(":", Arrays.stream(box).mapToObj(l -> "" + l / box[0]).toList());
      system = system.with("box", Value.of(ratios));
    }
    boolean equal = Arrays.stream(frame.radius()).allMatch(r -> r == frame.radius()[0]);
    return equal
        ? system
        : system.with(
            "radii",
            Tree.EMPTY.with("type", Value.of("radii.file")).with("path", Value.of(source)));
  }
}
