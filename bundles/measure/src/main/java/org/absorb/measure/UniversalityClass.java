package org.absorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What absorbing transitions are compared with. */
public enum UniversalityClass {
  /** Conserved directed percolation (Luebeck 2004). */
  MANNA,
  /** Directed percolation (Hinrichsen 2000; Jensen 1992). */
  DIRECTED_PERCOLATION,
  /** Above the upper critical dimension, 4 of both. */
  MEAN_FIELD;

  /** Exponents of the order parameter, the correlation length and the correlation time. */
  public record Exponents(double beta, double nu, double nuPar) {}

  private static final Exponents MEAN = new Exponents(1, 0.5, 1);

  /**
   * Its exponents.
   *
   * @param dimension 2 and above
   */
  public Exponents exponents(int dimension) {
    if (dimension >= 4) {
      return MEAN;
    }
    return switch (this) {
      case MANNA ->
          dimension == 2 ? new Exponents(0.639, 0.799, 1.225) : new Exponents(0.84, 0.59, 1.08);
      case DIRECTED_PERCOLATION ->
          dimension == 2 ? new Exponents(0.583, 0.733, 1.295) : new Exponents(0.81, 0.58, 1.10);
      case MEAN_FIELD -> MEAN;
    };
  }

  /** The classes that differ in a dimension. */
  public static List<UniversalityClass> of(int dimension) {
    return dimension >= 4 ? List.of(MEAN_FIELD) : new ArrayList<>(List.of(values()));
  }

  /** As a person writes it: directed percolation. */
  public String words() {
    return Words.get("class." + name().toLowerCase(Locale.ROOT));
  }
}
