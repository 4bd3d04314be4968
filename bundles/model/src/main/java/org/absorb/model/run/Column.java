package org.absorb.model.run;

/**
 * A column of a run's log.
 *
 * @param name its key: {@code activity}
 * @param label lower case words: "active fraction"
 * @param symbol with {@code _} before an index: "f_a"
 * @param unit "1" for a plain number
 */
public record Column(String name, String label, String symbol, String unit) {}
