package org.absorb.formats;

import java.io.IOException;
import org.absorb.model.run.Frame;

/** Writes frames to one file, one after the other. One thread. */
public interface FrameWriter extends AutoCloseable {

  /** Adds a frame, of as many axes and particles as the first. */
  void write(Frame frame) throws IOException;

  /** Completes the file. */
  @Override
  void close() throws IOException;
}
