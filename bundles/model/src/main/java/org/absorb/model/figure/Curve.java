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
 * @param yBand half heights of an area around the line, as many, or {@code null} for none
 * @param going whether more points are to come: a ring marks the last one
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
    boolean open,
    double[] yBand,
    boolean going) {

  public Curve {
    if (x.length != y.length
        || xError != null && xError.length != x.length
        || yError != null && yError.length != x.length
        || yBand != null && yBand.length != x.length) {
      throw new IllegalArgumentException("the arrays of a curve have one length");
    }
  }

  /** Without a band, and complete. */
  public Curve(
      String label,
      double[] x,
      double[] y,
      double[] xError,
      double[] yError,
      Role role,
      boolean line,
      boolean markers,
      boolean open) {
    this(label, x, y, xError, yError, role, line, markers, open, null, false);
  }

  /** A plain line, as of a long series. */
  public static Curve line(String label, double[] x, double[] y, Role role) {
    return new Curve(label, x, y, null, null, role, true, false, false);
  }

  /** With an area of y plus and minus {@code half}. */
  public Curve banded(double[] half) {
    return new Curve(label, x, y, xError, yError, role, line, markers, open, half, going);
  }

  /** With a ring around the last point, if {@code more} is to come. */
  public Curve going(boolean more) {
    return new Curve(label, x, y, xError, yError, role, line, markers, open, yBand, more);
  }

  /** Markers joined by a line, with errors of y. */
  public static Curve of(String label, double[] x, double[] y, double[] yError, Role role) {
    return new Curve(label, x, y, null, yError, role, true, true, false);
  }
}
