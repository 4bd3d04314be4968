package org.absorb.model.parameter;

import org.absorb.model.value.CanonicalJson;

/**
 * An interval of numbers, each end open or closed or infinite.
 *
 * @param min the lower end, may be minus infinity
 * @param minOpen whether the lower end is excluded
 * @param max the upper end, may be infinity
 * @param maxOpen whether the upper end is excluded
 */
public record Range(double min, boolean minOpen, double max, boolean maxOpen) {

  /** Whether {@code x} lies inside; not-a-number never does. */
  public boolean holds(double x) {
    return (minOpen ? x > min : x >= min) && (maxOpen ? x < max : x <= max);
  }

  /** What is allowed, in words: "above 0 and at most 1". */
  public String words() {
    String low =
        Double.isInfinite(min)
            ? ""
            : Words.get(minOpen ? "range.above" : "range.atLeast", CanonicalJson.number(min));
    String high =
        Double.isInfinite(max)
            ? ""
            : Words.get(maxOpen ? "range.below" : "range.atMost", CanonicalJson.number(max));
    if (low.isEmpty() || high.isEmpty()) {
      return low.isEmpty() && high.isEmpty() ? Words.get("range.finite") : low + high;
    }
    return Words.get("range.and", low, high);
  }

  /** The same in signs: "> 0", "(0, 1]"; empty if all numbers are allowed. */
  public String signs() {
    if (Double.isInfinite(min) || Double.isInfinite(max)) {
      return Double.isFinite(min)
          ? (minOpen ? "> " : "\u2265 ") + CanonicalJson.number(min)
          : Double.isFinite(max) ? (maxOpen ? "< " : "\u2264 ") + CanonicalJson.number(max) : "";
    }
    String ends = CanonicalJson.number(min) + ", " + CanonicalJson.number(max);
    return (minOpen ? "(" : "[") + ends + (maxOpen ? ")" : "]");
  }
}
