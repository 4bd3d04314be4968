package org.absorb.formats;

import java.io.IOException;
import org.absorb.model.run.Frame;

/** The frames of one file, in their order. One thread. */
public interface FrameReader extends AutoCloseable {

  /**
   * Goes to the next frame, over the present one if that was not read.
   *
   * @return whether there is one
   * @throws FormatException if the file is damaged
   */
  boolean next() throws IOException;

  /**
   * Reads the present frame, once: lengths in the file's unit, positions within the box and counted
   * from its lower corner, radii 1/2 where the file has none. The box is of not-a-number where the
   * file has none; positions are then as the file has them, and no particle has crossed anything.
   *
   * @throws FormatException if the file is damaged, or its box is not periodic and rectangular
   */
  Frame frame() throws IOException;

  @Override
  void close() throws IOException;
}
