package org.absorb.runner.work;

/** Hears how a job goes, on the job's thread. */
public interface JobListener {

  /** Nobody listens. */
  JobListener NONE = new JobListener() {};

  /** It goes on from a step, 0 for the beginning. */
  default void started(long from, long of) {}

  /** Some times a second. */
  default void progress(long step, long of, double stepsPerSecond) {}

  /** A state was kept. */
  default void checkpoint(long step, long of) {}
}
