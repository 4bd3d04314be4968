package org.absorb.spi.exchange;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Column;
import org.absorb.model.run.Frames;
import org.absorb.model.value.Tree;

/**
 * A run that another tool computed.
 *
 * @param system the fields of {@code system} that are known: dimension, particles and
 *     packingFraction at least
 * @param dynamics a component with its settings, {@code {"type": "sgd.pairwise", ...}}; empty if
 *     the file does not say
 * @param replica which of several of the same settings it is, from 0
 * @param log its rows, if it has any
 * @param frames lengths in mean diameters
 */
public record ImportedRun(
    Tree system, Optional<Tree> dynamics, int replica, Log log, Frames frames) {

  /**
   * A log.
   *
   * @param columns without the step
   * @param step of each row, ascending
   * @param values {@code values[column][row]}; not-a-number where nothing was measured
   */
  public record Log(List<Column> columns, long[] step, double[][] values) {

    /** Nothing was logged. */
    public static final Log NONE = new Log(List.of(), new long[0], new double[0][]);

    public Log {
      columns = List.copyOf(columns);
    }
  }
}
