package org.absorb.ui.scaling.internal.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.spi.scaling.ScalingSubject;

/**
 * How a parameter is turned.
 *
 * @param low one end; of what is shown, which is beta of an activity
 * @param high the other
 * @param digits after the point that are worth showing
 */
public record Dial(double low, double high, int digits) {

  /** Values between the ends. */
  private static final double STEPS = 500;

  /** So many more digits a fitted or typed value may have. */
  private static final int FINER = 3;

  /**
   * Of a parameter.
   *
   * @param value where it stands: it lies between the ends whatever is usual
   */
  public static Dial of(ScalingParameter parameter, ScalingSubject subject, double value) {
    Interval usual =
        switch (parameter) {
          case RHO_C -> subject.data().window();
          case NU -> new Interval(0.2, 1.4);
          case ZETA ->
              subject.quantity().sign() < 0
                  ? new Interval(0, 1.6)
                  : subject.quantity().id().equals("any")
                      ? new Interval(-2, 2)
                      : new Interval(0, 2.5);
        };
    double low = Math.min(usual.low(), value);
    double high = Math.max(usual.high(), value);
    high = high > low ? high : low + 1;
    return new Dial(low, high, (int) Math.ceil(-Math.log10((high - low) / STEPS)));
  }

  public double share(double value) {
    return (value - low) / (high - low);
  }

  /** The value at a share of the way, to the digits worth showing. */
  public double at(double share) {
    return rounded(low + share * (high - low)).doubleValue();
  }

  /** As it is shown: never with fewer digits than the dial has. */
  public String text(double value) {
    int least = Math.max(0, digits);
    BigDecimal fine = BigDecimal.valueOf(value).setScale(least + FINER, RoundingMode.HALF_EVEN);
    BigDecimal shown = fine.stripTrailingZeros();
    return (shown.scale() < least ? shown.setScale(least) : shown).toPlainString();
  }

  private BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(Math.max(0, digits), RoundingMode.HALF_EVEN);
  }
}
