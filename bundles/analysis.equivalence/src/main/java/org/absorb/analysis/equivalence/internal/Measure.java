package org.absorb.analysis.equivalence.internal;

/** A number that is measured of every run, in the order in which it is shown. */
enum Measure {
  ACTIVITY("activity", "1"),
  ENERGY("energy", "1"),
  FLATNESS("flatness", "1"),
  MSD("msd", "D^2");

  private final String key;
  private final String unit;

  Measure(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  String key() {
    return key;
  }

  String unit() {
    return unit;
  }

  String words() {
    return Words.get("measure." + key);
  }
}
