package org.absorb.analysis.equivalence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.measure.Kind;
import org.absorb.measure.Remarks;
import org.absorb.measure.Verdict;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;
import org.absorb.spi.analysis.RunData;

/** What dynamics agree in and what they differ in, in sentences; and what to know before. */
final class Findings {

  /** Errors of fewer replicas are rough. */
  private static final int FEW = 4;

  private static final Remarks REMARKS = new Remarks(Words::get);

  private Findings() {}

  /** Systems of one dynamics. */
  static void alone(List<Finding> findings, List<List<Kind<RunData>>> systems) {
    REMARKS.add(findings, Severity.NOTE, "alone", ids(systems), systems.size());
  }

  /** Systems without a figure. */
  static void undrawn(List<Finding> findings, List<List<Kind<RunData>>> systems) {
    REMARKS.add(findings, Severity.NOTE, "undrawn", ids(systems), systems.size());
  }

  private static List<String> ids(List<List<Kind<RunData>>> systems) {
    return systems.stream()
        .flatMap(List::stream)
        .flatMap(kind -> kind.members().stream())
        .map(run -> run.id().hex())
        .toList();
  }

  static List<Finding> of(Group group) {
    List<Finding> findings = new ArrayList<>();
    group.subjects().forEach(subject -> of(subject, findings));
    group.comparisons().forEach(pair -> moments(pair, findings));
    group.comparisons().forEach(pair -> verdicts(pair, findings));
    return findings;
  }

  private static void of(Subject subject, List<Finding> findings) {
    List<String> ids = subject.ids();
    int alive = subject.alive().size();
    if (alive == 0) {
      REMARKS.add(findings, Severity.CAUTION, "absorbed", ids, subject.name());
    } else if (alive < ids.size()) {
      REMARKS.add(
          findings, Severity.CAUTION, "mixed", ids, subject.name(), ids.size() - alive, ids.size());
    }
    List<String> drifting =
        subject.alive().stream()
            .filter(member -> member.steady().verdict() == Verdict.DRIFTING)
            .map(member -> member.run().id().hex())
            .toList();
    REMARKS.add(
        findings, Severity.CAUTION, "drifting", drifting, subject.name(), drifting.size(), alive);
    if (alive == 1) {
      REMARKS.add(findings, Severity.NOTE, "oneRun", ids, subject.name());
    } else if (alive > 1 && alive < FEW) {
      REMARKS.add(findings, Severity.NOTE, "few", ids, subject.name(), alive);
    }
  }

  private static void moments(Comparison pair, List<Finding> findings) {
    List<String> ids = ids(pair);
    String mine = pair.subject().name();
    String theirs = pair.baseline().name();
    if (pair.match().isEmpty()) {
      REMARKS.add(findings, Severity.NOTE, "moments.unknown", ids, mine, theirs);
      return;
    }
    Moments a = pair.baseline().moments().orElseThrow();
    Moments b = pair.subject().moments().orElseThrow();
    if (!pair.match().get()) {
      REMARKS.add(
          findings,
          Severity.CAUTION,
          "moments.differ",
          ids,
          mine,
          theirs,
          Numbers.significant(b.mean() / a.mean()),
          Numbers.significant(b.deviation() / a.deviation()));
    } else if (b.matchThird(a)) {
      REMARKS.add(findings, Severity.NOTE, "moments.same", ids, mine, theirs);
    } else {
      REMARKS.add(
          findings,
          Severity.NOTE,
          "moments.match",
          ids,
          mine,
          theirs,
          Numbers.significant(b.skewness()),
          Numbers.significant(a.skewness()));
    }
    String my = pair.subject().drawnFor();
    String their = pair.baseline().drawnFor();
    if (pair.match().get() && !my.equals(their)) {
      REMARKS.add(
          findings,
          Severity.NOTE,
          "moments.drawn",
          ids,
          mine,
          theirs,
          Words.get("drawn." + my),
          Words.get("drawn." + their));
    }
  }

  /** One sentence on all that was measured; another on what could not be told. */
  private static void verdicts(Comparison pair, List<Finding> findings) {
    String said =
        Stream.of(Agreement.AGREE, Agreement.DIFFER, Agreement.UNDECIDED)
            .filter(verdict -> !quantities(pair, verdict).isEmpty())
            .map(verdict -> Words.get("verdict." + verdict.written(), quantities(pair, verdict)))
            .collect(Collectors.joining(Words.get("verdict.join")));
    String mine = pair.subject().name();
    String theirs = pair.baseline().name();
    if (!said.isEmpty()) {
      REMARKS.add(findings, Severity.NOTE, "verdict", ids(pair), mine, theirs, said);
    }
    String untold = quantities(pair, Agreement.UNKNOWN);
    if (!untold.isEmpty()) {
      REMARKS.add(findings, Severity.NOTE, "untold", ids(pair), mine, theirs, untold);
    }
  }

  private static String quantities(Comparison pair, Agreement verdict) {
    List<String> words = new ArrayList<>();
    boolean known = verdict != Agreement.UNKNOWN;
    for (Measure measure : Measure.values()) {
      if (pair.of(measure) == verdict) {
        words.add(
            known && verdict != Agreement.AGREE
                ? Words.get(
                    "verdict.away", measure.words(), tenths(Math.abs(pair.deviates().get(measure))))
                : measure.words());
      }
    }
    if (pair.ofFactor() == verdict) {
      words.add(
          known
              ? Words.get(
                  "verdict.factor",
                  Numbers.significant(pair.factor().chiSquared()),
                  pair.factor().shells())
              : Words.get("measure.factor"));
    }
    return join(words);
  }

  private static String tenths(double number) {
    return Numbers.exact(Math.rint(10 * number) / 10);
  }

  private static String join(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return Words.get("list.and", String.join(", ", words.subList(0, last)), words.get(last));
  }

  private static List<String> ids(Comparison pair) {
    return Stream.concat(pair.baseline().ids().stream(), pair.subject().ids().stream()).toList();
  }
}
