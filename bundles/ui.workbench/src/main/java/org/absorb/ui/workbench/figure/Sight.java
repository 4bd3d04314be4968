package org.absorb.ui.workbench.figure;

import java.util.Optional;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Panel.Limits;

/**
 * Which part of a plot is in sight. Immutable.
 *
 * @param x empty: all of it
 * @param y likewise
 */
public record Sight(Optional<Limits> x, Optional<Limits> y) {

  public static final Sight ALL = new Sight(Optional.empty(), Optional.empty());

  private static final double NARROWEST = 1e-9;

  /** Whether all of it is. */
  public boolean isAll() {
    return x.isEmpty() && y.isEmpty();
  }

  /**
   * Nearer or farther, about a point that stays where it is.
   *
   * @param shareX where the point lies, 0 at the left to 1 at the right
   * @param shareY likewise from the bottom
   * @param factor below 1 to see less
   */
  public static Sight zoomed(PanelArea area, double shareX, double shareY, double factor) {
    return between(
        area,
        shareX * (1 - factor),
        shareX + (1 - shareX) * factor,
        shareY * (1 - factor),
        shareY + (1 - shareY) * factor);
  }

  /** What lies between two corners, given as shares of what is in sight. */
  public static Sight between(PanelArea area, double x0, double x1, double y0, double y1) {
    return new Sight(limits(area.x(), x0, x1), limits(area.y(), y0, y1));
  }

  private static Optional<Limits> limits(PanelArea.Span span, double a, double b) {
    double low = span.value(Math.min(a, b));
    double high = span.value(Math.max(a, b));
    boolean fine =
        Double.isFinite(low)
            && Double.isFinite(high)
            && high - low > NARROWEST * Math.max(Math.abs(low), Math.abs(high));
    return Optional.of(fine ? new Limits(low, high) : new Limits(span.low(), span.high()));
  }

  /** All that there is along x. */
  public Sight withoutX() {
    return new Sight(Optional.empty(), y);
  }

  /** All that there is along y. */
  public Sight withoutY() {
    return new Sight(x, Optional.empty());
  }
}
