package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Range;
import org.absorb.model.text.MathText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A number that can be turned while it is played.
 *
 * @param name its label, symbol and unit
 * @param value where it stands
 * @param least the smallest value that it can be turned to
 * @param logarithmic whether equal ways are equal factors
 */
public record Knob(
    String path, MathText name, BigDecimal value, double least, double most, boolean logarithmic) {

  private static final String PHI = "packingFraction";

  /** So far a packing fraction is turned to either side. */
  private static final double WIDTH = 0.15;

  private static final double FACTOR = 10;
  private static final MathContext DIGITS = new MathContext(3);

  /** The packing fraction, and every number of the dynamics that stands in a complete document. */
  public static List<Knob> of(Tree document, Catalog catalog) {
    List<Knob> knobs = new ArrayList<>();
    Declaration<?> system = Declaration.of(SystemSettings.class);
    system
        .field(PHI)
        .flatMap(field -> linear("system." + PHI, field, document))
        .ifPresent(knobs::add);
    String type = document.tree("dynamics").text("type").orElse("");
    Optional<Entry> scheme = catalog.find(Kind.SCHEME, type);
    for (Field field : scheme.map(is -> is.declaration().fields()).orElse(List.of())) {
      if (field.type() == Field.Type.REAL) {
        logarithmic("dynamics." + field.key(), field, document).ifPresent(knobs::add);
      }
    }
    return knobs;
  }

  private static Optional<BigDecimal> number(String path, Tree document) {
    return document
        .at(Path.of(path))
        .filter(Value.Decimal.class::isInstance)
        .map(value -> ((Value.Decimal) value).value());
  }

  private static Optional<Knob> linear(String path, Field field, Tree document) {
    return number(path, document)
        .map(
            value ->
                new Knob(
                    path,
                    name(field),
                    value,
                    Math.max(0.02, value.doubleValue() - WIDTH),
                    within(field.range(), value.doubleValue() + WIDTH),
                    false));
  }

  private static Optional<Knob> logarithmic(String path, Field field, Tree document) {
    return number(path, document)
        .filter(value -> value.signum() > 0)
        .map(
            value ->
                new Knob(
                    path,
                    name(field),
                    value,
                    value.doubleValue() / FACTOR,
                    within(field.range(), value.doubleValue() * FACTOR),
                    true));
  }

  private static double within(Range range, double wished) {
    return range.holds(wished) ? wished : range.max() * (range.maxOpen() ? 0.999 : 1);
  }

  private static MathText name(Field field) {
    return MathText.axis(field.label(), field.symbol(), field.unit());
  }

  /** Where a value stands on the way from the least to the most, 0 to 1. */
  double share(double at) {
    return logarithmic
        ? Math.log(at / least) / Math.log(most / least)
        : (at - least) / (most - least);
  }

  /** The value at a share of the way, to three digits. */
  BigDecimal at(double share) {
    double exact =
        logarithmic ? least * Math.pow(most / least, share) : least + share * (most - least);
    BigDecimal rounded = new BigDecimal(exact).round(DIGITS);
    return rounded.stripTrailingZeros().scale() < 0
        ? rounded.setScale(0, RoundingMode.HALF_EVEN)
        : rounded.stripTrailingZeros();
  }
}
