package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.widget.MathDrawing;

/** What stands beside a grid of cells, and what is said of each. */
final class GridWords {

  private static final Messages WORDS = Messages.of(GridWords.class);

  private final Experiment experiment;
  private final List<Cell> cells;
  private final CellNames words;

  GridWords(Experiment experiment, CellNames words) {
    this.experiment = experiment;
    this.cells = experiment.cells();
    this.words = words;
  }

  /** The symbols of an axis. */
  String axis(int index) {
    return index < experiment.sweep().size() ? symbols(experiment.sweep().get(index)) : "";
  }

  private String symbols(Axis axis) {
    return axis.paths().stream()
        .map(path -> words.symbolOf(path.toString()))
        .collect(Collectors.joining(", "));
  }

  /** What stands in the corner of a grid: the axis down, the axis across. */
  MathText corner(Grid grid) {
    String across = axis(grid.across());
    String down = axis(grid.down());
    return MathText.of(down.isEmpty() ? across : down + " \\ " + across);
  }

  /** The values at a point of an axis. */
  String point(int axis, int index) {
    if (axis >= experiment.sweep().size()) {
      return "";
    }
    Map<Path, Value> point = experiment.sweep().get(axis).points().get(index);
    return point.entrySet().stream()
        .map(field -> words.value(field.getKey().toString(), field.getValue()))
        .collect(Collectors.joining(", "));
  }

  Tree coordinates(int cell) {
    return cells.get(cell).coordinates();
  }

  /** In a tooltip: "φ 0.620, N 4000: 8 runs, to do". */
  String cell(int index, CellState state) {
    String name = MathDrawing.plain(MathText.of(words.of(coordinates(index))));
    String runs = Integer.toString(experiment.replicas());
    if (state == null) {
      return WORDS.get("cell", name, runs);
    }
    String done = Integer.toString(state.done());
    String text =
        state.done() > 0 && !state.computed()
            ? WORDS.get("cell.part", name, done, runs, state.worst().words())
            : WORDS.get("cell.state", name, runs, state.worst().words());
    return name.isEmpty() ? text.substring(text.indexOf(' ') + 1) : text;
  }
}
