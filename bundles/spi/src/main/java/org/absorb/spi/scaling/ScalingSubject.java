package org.absorb.spi.scaling;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.spi.analysis.RunData;

/**
 * What is to be collapsed, and what is known of it.
 *
 * @param name what tells it from others of the same source, with symbols between dollar signs; may
 *     be empty
 * @param quantity what was measured
 * @param dimension of space; empty where it is not known
 * @param classes whose exponents it is compared with; none where the dimension is not known
 * @param data a curve for each size; unusable points are there, with no error
 * @param runs what each point was measured from; empty where the data come from elsewhere
 * @param origin what figures of it remember, beside the parameters of a collapse
 */
public record ScalingSubject(
    String name,
    Quantity quantity,
    OptionalInt dimension,
    List<KnownClass> classes,
    ScalingData data,
    Map<Place, List<RunData>> runs,
    SortedMap<String, String> origin) {

  /**
   * A quantity and its exponent.
   *
   * @param id {@code activity}, {@code timeBelow}, {@code timeAbove} or {@code any}
   * @param label lower case words
   * @param symbol with {@code _} before an index: "f_a"
   * @param exponent symbol of the exponent that is quoted: "beta"
   * @param sign of that exponent against zeta: -1 of an activity
   */
  public record Quantity(String id, String label, String symbol, String exponent, int sign) {}

  /**
   * A universality class.
   *
   * @param id as in values: {@code directedPercolation}
   * @param label as a person writes it
   * @param nu exponent of the correlation length
   * @param zeta exponent of the quantity
   */
  public record KnownClass(String id, String label, double nu, double zeta) {}

  /**
   * A point of the data.
   *
   * @param size L
   * @param rho the control parameter
   */
  public record Place(double size, double rho) {}

  public ScalingSubject {
    classes = List.copyOf(classes);
    runs = Map.copyOf(runs);
    origin = Collections.unmodifiableSortedMap(new TreeMap<>(origin));
  }

  /** The same of other data, as of some of its points. */
  public ScalingSubject with(ScalingData other) {
    return new ScalingSubject(name, quantity, dimension, classes, other, runs, origin);
  }

  /** How many sizes have a point that can count: below two there is nothing to compare. */
  public int sizes() {
    return data.usable(false).curves().size();
  }

  /** The exponent that is quoted of a point: beta, nu_par or zeta. */
  public double exponent(ScalingPoint point) {
    return quantity.sign() * point.zeta();
  }
}
