package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.Messages;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.run.Cleaned;

/**
 * Frames that an analysis has looked for and that were cleaned up.
 *
 * @param runs their ids
 * @param last the latest clean-up of them
 */
record Missed(List<String> runs, Cleaned last) {

  private static final Messages WORDS = Messages.of(Missed.class);

  /** Empty if nothing is missed. */
  static Optional<Missed> of(List<RunData> analysed) {
    List<String> runs = new ArrayList<>();
    List<Cleaned> ways = new ArrayList<>();
    for (RunData run : analysed) {
      Optional<Cleaned> how = run instanceof StoredRun stored ? stored.missed() : Optional.empty();
      how.ifPresent(
          way -> {
            runs.add(run.id().hex());
            ways.add(way);
          });
    }
    return ways.stream()
        .max(Comparator.comparing(Cleaned::time))
        .map(last -> new Missed(runs.stream().distinct().toList(), last));
  }

  String sentence() {
    return WORDS.get(
        runs.size() == 1 ? "cleaned.one" : "cleaned",
        Integer.toString(runs.size()),
        last.day(),
        last.keep());
  }

  /** The result, saying so. */
  Result in(Result result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.add(new Finding(Severity.CAUTION, sentence(), WORDS.get("cleaned.remedy"), runs));
    return new Result(result.values(), findings, result.proposals(), result.figures());
  }
}
