package org.absorb.rule.standard.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Messages;

/** The words of the rules. */
final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private Words() {}

  /** The finding {@code key} with its remedy; none if it is about no run. */
  static List<Finding> finding(
      Severity severity, String key, Collection<String> runs, Object... values) {
    if (runs.isEmpty()) {
      return List.of();
    }
    Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
    return List.of(
        new Finding(
            severity,
            MESSAGES.get("finding." + key, texts),
            MESSAGES.get("remedy." + key, texts),
            runs.stream().distinct().sorted().toList()));
  }
}
