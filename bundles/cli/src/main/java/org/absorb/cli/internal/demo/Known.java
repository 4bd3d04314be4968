package org.absorb.cli.internal.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A critical packing fraction from elsewhere: measured with other codes, or read off the line
 * through their values.
 *
 * @param label what a person reads
 * @param experiment whose runs measure it
 * @param particles N
 * @param phiC not-a-number where nobody has measured it
 * @param error of {@code phiC}, one standard error
 */
public record Known(String label, String experiment, long particles, double phiC, double error) {

  private static final double ROUNDING = 1e-9;

  /** Reads the list in a template. */
  public static List<Known> read(Tree template) {
    List<Known> all = new ArrayList<>();
    if (template.get("known").orElse(null) instanceof Value.Items items) {
      for (Value item : items.values()) {
        Tree known = (Tree) item;
        all.add(
            new Known(
                known.text("label").orElseThrow(),
                known.text("experiment").orElseThrow(),
                known.number("particles").map(BigDecimal::longValueExact).orElseThrow(),
                number(known, "phiC"),
                number(known, "error")));
      }
    }
    return all;
  }

  private static double number(Tree tree, String key) {
    return tree.number(key).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The measured value for its number of particles among those of its experiment. */
  public Optional<Quantity> in(List<Quantity> measured) {
    return measured.stream()
        .filter(quantity -> quantity.name().equals("phiC"))
        .filter(
            quantity ->
                quantity
                        .of()
                        .number("system.particles")
                        .map(BigDecimal::longValue)
                        .orElse(particles)
                    == particles)
        .findFirst();
  }

  /** By how much a measured value is larger. */
  public double difference(Quantity measured) {
    return measured.value() - phiC;
  }

  /** Whether the known value with its error reaches into the bracket of a measured one. */
  public boolean reaches(Quantity measured) {
    double bracket = Double.isNaN(measured.error()) ? 0 : measured.error();
    return Math.abs(difference(measured)) <= bracket + error + ROUNDING;
  }
}
