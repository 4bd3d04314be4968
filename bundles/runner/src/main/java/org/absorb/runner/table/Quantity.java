package org.absorb.runner.table;

/**
 * Something that runs have one value of each: a column of their table, a name in a filter.
 *
 * @param name as one types it: {@code system.packingFraction}, {@code activity}, {@code status}
 * @param label lower case words
 * @param symbol with {@code _} before an index; may be empty
 * @param unit "1" for a plain number
 */
public record Quantity(String name, Kind kind, String label, String symbol, String unit) {

  /** Where a value comes from. */
  public enum Kind {
    /** The run itself: its experiment, how far it is, what became of it. */
    RUN,
    /** The run's specification. */
    PARAMETER,
    /** What was measured. */
    RESULT,
    /** What somebody, or a rule, said of the run. */
    REMARK
  }
}
