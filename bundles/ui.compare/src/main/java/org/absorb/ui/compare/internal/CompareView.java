package org.absorb.ui.compare.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.run.Column;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Value;
import org.absorb.runner.compare.Contrast;
import org.absorb.runner.compare.Effect;
import org.absorb.runner.compare.Setting;
import org.absorb.runner.series.MeanCurve;
import org.absorb.ui.workbench.length.Lengths;

/**
 * What a comparison shows at one moment. Immutable.
 *
 * @param names of the sides, as text with symbols
 * @param columns what can be drawn
 * @param column what is drawn; empty if there is nothing
 * @param lines one a side
 * @param natural whether x is natural time
 */
record CompareView(
    Comparison comparison,
    Contrast contrast,
    List<String> names,
    List<Column> columns,
    Optional<Column> column,
    List<Line> lines,
    boolean natural) {

  /**
   * A curve.
   *
   * @param x of each of its points: steps, or natural time
   * @param going whether any of its runs is computed
   * @param ended whether all its runs are absorbed, so that its last values hold for ever
   */
  record Line(double[] x, MeanCurve curve, boolean going, boolean ended) {

    /** The last point at or before a place; below 0 where there is none. */
    int at(double place) {
      int found = Arrays.binarySearch(x, place);
      int at = found >= 0 ? found : -found - 2;
      return at == x.length - 1 && at >= 0 && place > x[at] && !ended ? -1 : at;
    }
  }

  /** The same in other units of length; the sentence keeps to D, as the parameters in it do. */
  CompareView in(Lengths lengths) {
    String unit = column.map(Column::unit).orElse("1");
    return new CompareView(
        comparison,
        new Contrast(
            contrast.parties(),
            contrast.settings().stream().map(setting -> in(lengths, setting)).toList(),
            contrast.effects().stream().map(effect -> in(lengths, effect)).toList(),
            contrast.reservations(),
            contrast.sentence()),
        names,
        columns,
        column.map(is -> in(lengths, is)),
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.x(),
                        line.curve().times(lengths.factor(unit)),
                        line.going(),
                        line.ended()))
            .toList(),
        natural);
  }

  private static Column in(Lengths lengths, Column column) {
    return new Column(column.name(), column.label(), column.symbol(), lengths.unit(column.unit()));
  }

  private static Setting in(Lengths lengths, Setting setting) {
    BigDecimal factor = BigDecimal.valueOf(lengths.factor(setting.unit()));
    List<Optional<Value>> values =
        setting.values().stream()
            .map(
                value ->
                    value.map(
                        is ->
                            is instanceof Value.Decimal number
                                ? new Value.Decimal(number.value().multiply(factor))
                                : is))
            .toList();
    return new Setting(
        setting.path(), setting.label(), setting.symbol(), lengths.unit(setting.unit()), values);
  }

  private static Effect in(Lengths lengths, Effect effect) {
    double factor = lengths.factor(effect.column().unit());
    return new Effect(
        in(lengths, effect.column()),
        effect.values().stream()
            .map(
                value ->
                    value.map(
                        is -> new Estimate(is.mean() * factor, is.error() * factor, is.count())))
            .toList());
  }

  /** Whether it is of the same document. */
  boolean isSame(CompareView other) {
    return comparison.name().equals(other.comparison.name());
  }

  boolean going() {
    return lines.stream().anyMatch(Line::going);
  }
}
