package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Stage;
import org.absorb.model.statistics.Estimate;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;

/**
 * Measures the configurations at which the stages of runs end, as far as frames of them were kept.
 */
final class Measuring {

  private final FlatnessParameters parameters;
  private final List<Measured> measured = new ArrayList<>();
  private final TreeMap<Long, List<String>> missing = new TreeMap<>();
  private final TreeMap<String, List<String>> refused = new TreeMap<>();

  Measuring(FlatnessParameters parameters) {
    this.parameters = parameters;
  }

  List<Measured> measured() {
    return List.copyOf(measured);
  }

  /** What was left out, and why. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    missing.forEach(
        (step, runs) ->
            Findings.REMARKS.add(findings, Severity.CAUTION, "missing", runs, runs.size(), step));
    refused.forEach(
        (reason, runs) ->
            Findings.REMARKS.add(findings, Severity.CAUTION, "refused", runs, runs.size(), reason));
    return findings;
  }

  /** Why nothing could be measured. */
  String reason() {
    return refused.isEmpty()
        ? Words.get("finding.missing", missing.size(), missing.firstKey())
        : refused.firstKey();
  }

  /** Measures a run. */
  void take(RunData run, Progress progress) {
    List<Stage> stages = run.specification().protocol().stages();
    long begin = 0;
    for (int stage = 0; stage <= stages.size() && (stage == 0 || begin < run.steps()); stage++) {
      long end = stage < stages.size() ? stages.get(stage).from() : run.steps();
      end = Math.min(end, run.steps());
      boolean between = stage > 0 && end < run.steps();
      if (run.frames().contains(end)) {
        measure(run, stage, begin, end, progress);
      } else if (!between) {
        missing.computeIfAbsent(end, step -> new ArrayList<>()).add(run.id().hex());
      }
      begin = end;
    }
  }

  private void measure(RunData run, int stage, long begin, long end, Progress progress) {
    long seed = Long.parseUnsignedLong(run.id().hex(), 16) + end;
    try {
      Measurement what =
          Measurement.of(run.frame(end), run.potential(), parameters, seed, progress);
      measured.add(new Measured(run, stage, end, what, energies(run, stage, begin, end)));
    } catch (IllegalArgumentException e) {
      refused.computeIfAbsent(e.getMessage(), reason -> new ArrayList<>()).add(run.id().hex());
    }
  }

  /** From the transient, or of a later stage from its middle, to the end. */
  private static double[] energies(RunData run, int stage, long begin, long end) {
    Protocol protocol = run.specification().protocol();
    boolean told = stage == 0 && protocol.transientSteps() > 0 && protocol.transientSteps() < end;
    long from = told ? protocol.transientSteps() : begin + (end - begin) / 2;
    Series series = run.series();
    String watched = MeasuredRun.ENERGY;
    if (series.columns().stream().noneMatch(column -> column.name().equals(MeasuredRun.ENERGY))) {
      watched = MeasuredRun.ACTIVITY;
    }
    if (series.columns().stream().map(column -> column.name()).noneMatch(watched::equals)) {
      return new double[0];
    }
    double[] all = series.column(watched);
    double[] window = new double[all.length];
    int rows = 0;
    for (int i = 0; i < all.length; i++) {
      if (series.step()[i] >= from && series.step()[i] < end && Double.isFinite(all[i])) {
        window[rows++] = all[i];
      }
    }
    return rows < 2 * Estimate.BLOCKS
        ? new double[0]
        : Estimate.blocks(Arrays.copyOf(window, rows), Estimate.BLOCKS);
  }
}
