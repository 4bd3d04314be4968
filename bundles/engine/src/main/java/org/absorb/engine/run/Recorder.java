package org.absorb.engine.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.absorb.engine.State;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frame;

/**
 * Takes what a run gives. Called on the run's thread, for each step k in this order: {@link
 * #checkpoint}, {@link #state}, {@link #row}, {@link #frame}.
 */
public interface Recorder {

  /** Once, before anything else: the columns of each row. */
  default void begin(List<Column> columns) {}

  /** The steps whose states it wants to see; asked once, behind {@link #begin}. */
  default SortedSet<Long> looks() {
    return Collections.emptySortedSet();
  }

  /** Takes rows that were given before. */
  @FunctionalInterface
  interface Rows {
    void row(long k, double[] values);
  }

  /**
   * Gives back the rows with k < c it was given, where the run goes on from a step c; asked once,
   * and only where these rows decide when it ends.
   */
  default void earlier(Rows rows) {}

  /** The state at one of the steps {@link #looks} asked for. */
  default void state(State state) {}

  /**
   * A row of the log: the configuration before move k.
   *
   * @param values one a column; to be copied
   */
  void row(long k, double[] values);

  /**
   * A frame of the trajectory, where {@code protocol.frames} holds the step, and at the first and
   * the last if it holds any.
   *
   * @param frame the configuration before move k; its arrays may be kept
   */
  default void frame(Frame frame) {}

  /**
   * Where the run is at its step c, before that configuration is measured: rows and frames with k <
   * c have been given, and a run resumed from here gives those from c on.
   */
  default void checkpoint(Bookmark here) {}

  /** How far it is, about four times a second. */
  default void progress(long step, long of, double stepsPerSecond) {}
}
