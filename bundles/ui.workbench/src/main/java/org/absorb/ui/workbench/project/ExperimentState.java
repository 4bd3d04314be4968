package org.absorb.ui.workbench.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;

/**
 * An experiment as it lies on disk. Immutable.
 *
 * @param stamp changes when the file does
 * @param experiment empty if it cannot be read
 * @param problem why it cannot be read or resolved; empty if it can
 * @param cells with their runs; if there is a problem, such as a plugin that has gone, those that
 *     the journals know
 */
public record ExperimentState(
    String name,
    String stamp,
    Optional<Experiment> experiment,
    String problem,
    List<CellRuns> cells) {

  public ExperimentState {
    cells = List.copyOf(cells);
  }

  /** Of a few words of it: maps are asked while a table of ten thousand runs is drawn. */
  @Override
  public int hashCode() {
    return Objects.hash(name, stamp);
  }

  /**
   * A cell.
   *
   * @param coordinates in the sweep: path to value; empty for an experiment without axes
   * @param runs one a replica, from replica 0, whether computed or not; of replicas until a
   *     precision those that were asked for by now
   */
  public record CellRuns(Tree coordinates, List<RunId> runs) {
    public CellRuns {
      runs = List.copyOf(runs);
    }
  }
}
