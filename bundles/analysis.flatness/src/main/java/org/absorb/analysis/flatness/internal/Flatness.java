package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.measure.Finished;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Result;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself. */
record Flatness(FlatnessParameters parameters) implements Analysis {

  /** Measuring is nearly all of the work. */
  private static final double MEASURING = 0.98;

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    Measuring measuring = new Measuring(parameters);
    int count = finished.runs().size();
    for (int i = 0; i < count; i++) {
      int at = i;
      String doing = Words.get("progress.measuring", i + 1, count);
      progress.at(MEASURING * i / count, doing);
      measuring.take(
          finished.runs().get(i),
          (share, part) -> progress.at(MEASURING * (at + share) / count, doing));
    }
    if (measuring.measured().isEmpty()) {
      throw new IllegalArgumentException(measuring.reason());
    }
    List<FlatCell> cells = FlatCell.of(measuring.measured());
    List<Finding> findings = new ArrayList<>(finished.findings());
    findings.addAll(measuring.findings());
    findings.addAll(Findings.of(cells));
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(
        cells.stream().flatMap(cell -> Values.of(cell, parameters).stream()).toList(),
        findings,
        List.of(),
        Figures.of(cells, parameters));
  }
}
