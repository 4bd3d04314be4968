package org.absorb.ui.scaling.internal.state;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.spi.scaling.ScalingSubject.Place;

/**
 * Where the cockpit stands. Immutable; every edit is another.
 *
 * @param at the values on the sliders
 * @param fixed what a fit keeps
 * @param without sizes L that are left out
 * @param dropped points that are left out
 * @param x the window of the scaled distance
 * @param logarithmic whether ln a is collapsed
 */
public record Cockpit(
    ScalingPoint at,
    Set<ScalingParameter> fixed,
    Set<Double> without,
    Set<Place> dropped,
    Interval x,
    boolean logarithmic) {

  /** Where nothing is known: about what absorbing transitions have in three dimensions. */
  private static final double NU = 0.6;

  private static final double ZETA = 0.8;

  public Cockpit {
    fixed = Set.copyOf(fixed);
    without = Set.copyOf(without);
    dropped = Set.copyOf(dropped);
  }

  /** Where one begins: the middle of the data, the exponents of the first class. */
  public static Cockpit of(ScalingSubject subject) {
    Interval window = subject.data().window();
    double middle = (window.low() + window.high()) / 2;
    ScalingPoint at =
        subject.classes().stream()
            .findFirst()
            .map(known -> new ScalingPoint(middle, known.nu(), known.zeta()))
            .orElse(new ScalingPoint(middle, NU, -ZETA));
    return new Cockpit(at, Set.of(), Set.of(), Set.of(), Interval.ALL, false);
  }

  public Cockpit at(ScalingPoint other) {
    return new Cockpit(other, fixed, without, dropped, x, logarithmic);
  }

  public Cockpit fixed(ScalingParameter parameter, boolean keeps) {
    Set<ScalingParameter> all = EnumSet.noneOf(ScalingParameter.class);
    all.addAll(fixed);
    if (keeps) {
      all.add(parameter);
    } else {
      all.remove(parameter);
    }
    return new Cockpit(at, all, without, dropped, x, logarithmic);
  }

  /** The exponents of a class, which a fit keeps then. */
  public Cockpit of(KnownClass known) {
    return at(new ScalingPoint(at.rhoC(), known.nu(), known.zeta()))
        .fixed(ScalingParameter.NU, true)
        .fixed(ScalingParameter.ZETA, true);
  }

  public Cockpit size(double size, boolean in) {
    Set<Double> all = new HashSet<>(without);
    if (in) {
      all.remove(size);
    } else {
      all.add(size);
    }
    return new Cockpit(at, fixed, all, dropped, x, logarithmic);
  }

  /** Drops points that are kept, or keeps them again if all of them were dropped. */
  public Cockpit toggled(Set<Place> places) {
    Set<Place> all = new HashSet<>(dropped);
    if (!all.addAll(places)) {
      all.removeAll(places);
    }
    return new Cockpit(at, fixed, without, all, x, logarithmic);
  }

  public Cockpit within(Interval window) {
    return new Cockpit(at, fixed, without, dropped, window, logarithmic);
  }

  public Cockpit logarithmic(boolean ln) {
    return new Cockpit(at, fixed, without, dropped, x, ln);
  }

  /** Whether a point counts. */
  public boolean keeps(double size, double rho) {
    return !without.contains(size) && !dropped.contains(new Place(size, rho));
  }

  public ScalingData kept(ScalingData all) {
    return all.where((curve, i) -> keeps(curve.size(), curve.rho()[i]));
  }

  /** The points that were dropped, of sizes that are in. */
  public ScalingData left(ScalingData all) {
    return all.where(
        (curve, i) ->
            !without.contains(curve.size())
                && dropped.contains(new Place(curve.size(), curve.rho()[i])));
  }

  /**
   * For a fit from here.
   *
   * @param samples of the bootstrap
   */
  public ScalingSettings settings(int samples) {
    return new ScalingSettings(Method.ROBUST, at, fixed, Map.of(), x, logarithmic, samples, 1);
  }
}
