package org.absorb.analysis.fss.internal.study;

import org.absorb.analysis.fss.internal.Words;
import org.absorb.model.figure.Panel.Scale;

/** What a curve measures: how its axis and its exponent are called. */
public enum Measure {
  /** Steady activity, {@code zeta = -beta}. */
  ACTIVITY("activity", "f_a", "1"),
  /** Steps until a run is absorbed, {@code zeta = nu_par}. */
  TIME_BELOW("time.below", "tau_r", "step"),
  /** Steps until an active run is near its steady activity, {@code zeta = nu_par}. */
  TIME_ABOVE("time.above", "tau_r", "step"),
  /** Any quantity of a file. */
  ANY("any", "a", "1");

  private final String key;
  private final String symbol;
  private final String unit;

  Measure(String key, String symbol, String unit) {
    this.key = key;
    this.symbol = symbol;
    this.unit = unit;
  }

  public String words() {
    return Words.get("measure." + key);
  }

  public boolean isTime() {
    return this == TIME_BELOW || this == TIME_ABOVE;
  }

  /** What tells it from others of the same runs. */
  public String told() {
    return Words.get("measure." + key + ".told");
  }

  public String symbol() {
    return symbol;
  }

  /** The name of its exponent among an analysis's values. */
  public String exponent() {
    return this == ACTIVITY ? "beta" : isTime() ? "nuPar" : "zeta";
  }

  /** The exponent's value of a zeta: {@code beta = -zeta}. */
  public double exponent(double zeta) {
    return this == ACTIVITY ? -zeta : zeta;
  }

  Scale scale(boolean logarithmic) {
    return new Scale(words(), symbol, unit, logarithmic);
  }

  /** The axis of the scaled quantity. */
  Scale scaled(boolean logarithmic) {
    return scaled(Words.get("axis.scaled", words()), logarithmic);
  }

  /** The same with other words before its symbol. */
  Scale scaled(String label, boolean logarithmic) {
    String power = this == ACTIVITY ? "beta/nu" : isTime() ? "-z" : "-zeta/nu";
    return new Scale(label, "L^{" + power + "} " + symbol, "1", logarithmic);
  }
}
