package org.absorb.rule.standard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.absorb.measure.Remarks;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Messages;

/** The words of the rules. */
final class Words {

  private static final Messages MESSAGES = Messages.of(Words.class);

  private static final Remarks REMARKS = new Remarks(Words::get);

  private Words() {}

  private static String get(String key, Object... values) {
    return MESSAGES.get(key, Arrays.stream(values).map(String::valueOf).toArray());
  }

  /** The finding {@code key} with its remedy; none if it is about no run. */
  static List<Finding> finding(
      Severity severity, String key, Collection<String> runs, Object... values) {
    List<Finding> findings = new ArrayList<>();
    REMARKS.add(findings, severity, key, runs, values);
    return findings;
  }
}
