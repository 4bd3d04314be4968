package org.absorb.spi.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.absorb.model.run.Frames;

/** Writes frames of a run for another tool. One thread; keeps no state. */
public interface Exporter {

  /** What its files end in, without the dot. */
  String ending();

  /**
   * Makes a file of frames, one of which is asked for at a time; lengths are in mean diameters.
   *
   * @param file does not exist, or may be replaced
   * @throws IllegalArgumentException with one sentence for the user, if the format cannot hold them
   */
  void write(Frames frames, Path file) throws IOException;
}
