package org.absorb.spi.observable;

import java.util.List;
import org.absorb.model.run.Column;

/** Named numbers of a configuration at a recording step. */
public interface Observable {

  /**
   * The columns it adds to the log. A name stands for one quantity: settings that change what is
   * measured change the name, and of two columns of one name only the first is kept.
   */
  List<Column> columns();

  /** What it looks at besides the present configuration; asked once. */
  default Needs needs() {
    return Needs.NOTHING;
  }

  /**
   * Measures the configuration before move k. Called on one thread, in step order, but perhaps
   * again for a step already measured, after a restart: the numbers depend on the moment alone.
   *
   * <p>Sums over particles are to be independent of their order (integers, or in order of ids), so
   * that a log is the same on any number of threads.
   *
   * @param moment the configuration
   * @param out one number a column, to be set; not-a-number where there is none
   */
  void measure(Moment moment, double[] out);
}
