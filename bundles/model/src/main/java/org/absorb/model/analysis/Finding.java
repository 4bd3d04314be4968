package org.absorb.model.analysis;

import java.util.List;

/**
 * Something a person should know before trusting a number.
 *
 * @param severity how much it matters
 * @param text one sentence, symbols between dollar signs as {@link org.absorb.model.text.MathText}
 *     reads them
 * @param remedy what to do, one short sentence likewise; may be empty
 * @param runs the ids of the runs it is about
 */
public record Finding(Severity severity, String text, String remedy, List<String> runs) {

  /** How much a finding matters. */
  public enum Severity {
    /** Good to know. */
    NOTE,
    /** The number may be off. */
    CAUTION,
    /** The number is not to be used. */
    ERROR
  }

  public Finding {
    runs = List.copyOf(runs);
  }
}
