package org.absorb.store.trajectory;

import org.absorb.model.run.Frame;

/**
 * Adds frames to a trajectory. One thread; every failure of the disk is an UncheckedIOException.
 */
public interface TrajectoryWriter extends AutoCloseable {

  /** Keeps nothing. */
  TrajectoryWriter NONE =
      new TrajectoryWriter() {
        @Override
        public void frame(Frame frame) {}

        @Override
        public void force() {}

        @Override
        public void close() {}
      };

  /** Adds a frame; steps ascend. */
  void frame(Frame frame);

  /** Forces all frames to disk. */
  void force();

  @Override
  void close();
}
