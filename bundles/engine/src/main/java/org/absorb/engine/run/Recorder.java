package org.absorb.engine.run;

import java.util.List;
import org.absorb.engine.State;
import org.absorb.model.run.Column;

/** Takes what a run gives. Called on the run's thread. */
public interface Recorder {

  /** Once, before anything else: the columns of each row. */
  default void begin(List<Column> columns) {}

  /**
   * A row of the log: the configuration before move k.
   *
   * @param values one a column; to be copied
   */
  void row(long k, double[] values);

  /**
   * The state at its step c, before that configuration is measured: rows with k < c have been
   * given, and a run resumed from here gives those from c on.
   */
  default void checkpoint(State state) {}

  /** How far it is, about four times a second. */
  default void progress(long step, long of, double stepsPerSecond) {}
}
