package org.absorb.ui.plots.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.model.figure.Role;
import org.absorb.model.run.Column;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.RunState;

/**
 * What a plot shows at one moment. Immutable.
 *
 * @param columns what can be shown
 * @param column what is shown; empty if there is nothing yet
 * @param lines in the order of the subject's groups
 */
record Lines(Subject subject, List<Column> columns, Optional<Column> column, List<Line> lines) {

  static final Lines NOTHING = new Lines(Subject.NOTHING, List.of(), Optional.empty(), List.of());

  /**
   * One curve.
   *
   * @param state of the run that asks most for attention
   * @param progress of those that run, 0 to 1; not-a-number if none does
   * @param ended whether all its runs are absorbed, so that its last values hold for ever
   */
  record Line(
      Subject.Group group,
      Role role,
      MeanCurve curve,
      RunState state,
      double progress,
      boolean ended) {

    boolean going() {
      return state == RunState.RUNNING;
    }

    /** Where its values at a step are; below 0 where it has none. */
    int at(double k) {
      int last = curve.step().length - 1;
      int place = curve.at(k);
      return place == last && last >= 0 && k > curve.step()[last] && !ended ? -1 : place;
    }
  }

  /** The same in other units of length. */
  Lines in(Lengths lengths) {
    String unit = column.map(Column::unit).orElse("1");
    double factor = lengths.factor(unit);
    if (lengths.unit(unit).equals(unit)) {
      return this;
    }
    return new Lines(
        subject,
        columns,
        column.map(is -> new Column(is.name(), is.label(), is.symbol(), lengths.unit(unit))),
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.group(),
                        line.role(),
                        line.curve().times(factor),
                        line.state(),
                        line.progress(),
                        line.ended()))
            .toList());
  }

  boolean going() {
    return lines.stream().anyMatch(Line::going);
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.curve().step().length == 0);
  }
}
