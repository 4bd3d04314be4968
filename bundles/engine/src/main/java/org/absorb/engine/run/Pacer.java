package org.absorb.engine.run;

import java.util.function.Supplier;
import org.absorb.model.experiment.Protocol;

/** Decides how many steps to take at once, and when to tell of progress and to checkpoint. */
final class Pacer {

  private static final double SLICE_SECONDS = 0.02;
  private static final double PROGRESS_SECONDS = 0.25;

  private final Protocol protocol;
  private final Recorder recorder;
  private final long began = System.nanoTime();
  private final long firstStep;
  private long sliced = began;
  private long slicedStep;
  private long slice = 1;
  private long told = began;
  private long kept = began;

  Pacer(Protocol protocol, Recorder recorder, long firstStep) {
    this.protocol = protocol;
    this.recorder = recorder;
    this.firstStep = firstStep;
    this.slicedStep = firstStep;
  }

  /** How many steps to take before control, progress and checkpoints are seen to again. */
  long slice() {
    return slice;
  }

  /** At step {@code k}: adapts, tells, checkpoints, as the time comes. */
  void at(long k, Supplier<Bookmark> here) {
    long now = System.nanoTime();
    double seconds = (now - sliced) * 1e-9;
    if (seconds > SLICE_SECONDS && k > slicedStep) {
      slice = Math.max(1, (long) ((k - slicedStep) / seconds * SLICE_SECONDS));
      sliced = now;
      slicedStep = k;
    } else if (k - slicedStep >= slice) {
      slice = Math.min(slice * 2, 1 << 20);
    }
    if ((now - told) * 1e-9 > PROGRESS_SECONDS) {
      told = now;
      recorder.progress(k, protocol.steps(), (k - firstStep) / ((now - began) * 1e-9));
    }
    if ((now - kept) * 1e-9 > protocol.checkpointEvery()) {
      recorder.checkpoint(here.get());
      kept = System.nanoTime();
    }
  }
}
