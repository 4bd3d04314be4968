package org.absorb.measure;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.absorb.model.analysis.Finding;

/**
 * Findings in a plugin's words: the sentence {@code finding.KEY} with the remedy {@code
 * remedy.KEY}.
 *
 * @param words the sentence of a key, with values in it
 */
public record Remarks(BiFunction<String, Object[], String> words) {

  /** Adds the finding of a key, unless it is about no run. */
  public void add(
      List<Finding> findings,
      Finding.Severity severity,
      String key,
      Collection<String> runs,
      Object... values) {
    if (!runs.isEmpty()) {
      findings.add(
          new Finding(
              severity,
              words.apply("finding." + key, values),
              words.apply("remedy." + key, values),
              runs.stream().distinct().sorted().toList()));
    }
  }
}
