package org.absorb.store.run;

import java.math.BigDecimal;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * That frames of a run were removed, since nobody wanted them any more.
 *
 * @param keep the rule, as written: {@code none}, {@code last}, {@code every:10}
 * @param until of the frames up to this step only those are there that the rule keeps
 * @param time when, ISO 8601 in UTC
 */
public record Cleaned(String keep, long until, String time) {

  private static final int DATE = 10;

  /** The day, {@code 2026-11-28}. */
  public String day() {
    return time.substring(0, Math.min(DATE, time.length()));
  }

  Tree tree() {
    return Tree.EMPTY
        .with("keep", Value.of(keep))
        .with("until", Value.of(until))
        .with("time", Value.of(time));
  }

  static Cleaned of(Tree tree) {
    return new Cleaned(
        tree.text("keep").orElse(""),
        tree.number("until").map(BigDecimal::longValueExact).orElse(-1L),
        tree.text("time").orElse(""));
  }
}
