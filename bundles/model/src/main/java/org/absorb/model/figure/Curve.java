package org.absorb.model.figure;

/**
 * Points with errors.
 *
 * @param label in the legend; with {@code _} before an index and Greek letters by name between $
 * @param x values
 * @param y values, as many; not-a-number leaves a gap
 * @param xError half lengths of the error bars, or {@code null} for none
 * @param yError the same
 * @param role colour and marker
 * @param line whether the points are joined
 * @param markers whether the points are shown
 * @param open whether markers are hollow: censored or left out of a fit
 */
public record Curve(
    String label,
    double[] x,
    double[] y,
    double[] xError,
    double[] yError,
    Role role,
    boolean line,
    boolean markers,
    boolean open) {

  public Curve {
    if (x.length != y.length
        || xError != null && xError.length != x.length
        || yError != null && yError.length != x.length) {
      throw new IllegalArgumentException("the arrays of a curve have one length");
    }
  }

  /** Markers joined by a line, with errors of y. */
  public static Curve of(String label, double[] x, double[] y, double[] yError, Role role) {
    return new Curve(label, x, y, null, yError, role, true, true, false);
  }
}
