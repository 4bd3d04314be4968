package org.absorb.model.run;

import java.util.List;

/** The frames kept of one run, read when asked for. One thread at a time. */
public interface Frames {

  /** The steps of which a frame was kept, ascending. */
  List<Long> steps();

  /**
   * The frame kept of a step.
   *
   * @throws IllegalArgumentException if none was kept
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Frame frame(long step);
}
