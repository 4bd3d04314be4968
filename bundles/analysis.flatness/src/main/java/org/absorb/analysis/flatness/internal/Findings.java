package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.absorb.measure.Remarks;
import org.absorb.measure.landscape.Traits;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.run.Outcome;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting the numbers. */
final class Findings {

  static final Remarks REMARKS = new Remarks(Words::get);

  /** Two estimates of one number differ by more only if one is wrong. */
  private static final double LIMIT = 4;

  /** Energies that change by less than this part of themselves are steady enough. */
  private static final double HARMLESS = 0.01;

  private Findings() {}

  static List<Finding> of(List<FlatCell> cells) {
    List<Finding> findings = new ArrayList<>();
    List<Measured> all = cells.stream().flatMap(cell -> cell.members().stream()).toList();
    List<String> apart = ids(all, Findings::disagree);
    REMARKS.add(findings, Severity.ERROR, "disagree", apart, apart.size(), all.size());
    List<String> wrong = ids(all, Findings::traceOff);
    REMARKS.add(findings, Severity.ERROR, "trace.off", wrong, wrong.size());
    REMARKS.add(
        findings, Severity.NOTE, "infinite", ids(all, m -> Double.isNaN(m.what().flatness())));
    REMARKS.add(findings, Severity.NOTE, "trace.refused", ids(all, m -> !isSmooth(m)));
    List<String> coincide = ids(all, m -> isSmooth(m) && m.what().curvature().isEmpty());
    REMARKS.add(findings, Severity.CAUTION, "trace.coincide", coincide, coincide.size());
    List<String> narrow =
        ids(all, m -> !Double.isNaN(m.what().flatness()) && holes(m.what().scan()));
    REMARKS.add(findings, Severity.NOTE, "scan.narrow", narrow);
    List<String> absorbed =
        ids(all, m -> m.run().outcome().filter(Outcome.ABSORBED::equals).isPresent());
    REMARKS.add(findings, Severity.CAUTION, "absorbed", absorbed, absorbed.size());
    steady(cells, findings);
    List<FlatCell> single = cells.stream().filter(cell -> cell.members().size() == 1).toList();
    REMARKS.add(findings, Severity.NOTE, "single", runs(single), single.size());
    products(cells, findings);
    return findings;
  }

  private static void steady(List<FlatCell> cells, List<Finding> findings) {
    List<FlatCell> drifting = cells.stream().filter(Findings::drifts).toList();
    double largest = drifting.stream().mapToDouble(Findings::change).map(Math::abs).max().orElse(0);
    REMARKS.add(
        findings,
        Severity.CAUTION,
        "drifting",
        runs(drifting),
        drifting.size(),
        cells.size(),
        Numbers.significant(Math.round(1000 * largest) / 10.0));
    List<FlatCell> unjudged = cells.stream().filter(cell -> cell.drift().isEmpty()).toList();
    REMARKS.add(findings, Severity.NOTE, "unjudged", runs(unjudged), unjudged.size());
  }

  private static boolean drifts(FlatCell cell) {
    return cell.drift().filter(Drift::isSignificant).isPresent()
        && Math.abs(change(cell)) > HARMLESS;
  }

  private static double change(FlatCell cell) {
    return cell.drift().orElseThrow().change() / cell.energy();
  }

  /** Where batches are compared at one learning rate, the other comparison reads differently. */
  private static void products(List<FlatCell> cells, List<Finding> findings) {
    List<FlatCell> batches = cells.stream().filter(cell -> cell.batchFraction() > 0).toList();
    TreeSet<Double> products = new TreeSet<>();
    batches.forEach(cell -> products.add(cell.learningRate() * cell.batchFraction()));
    if (products.size() > 1) {
      REMARKS.add(
          findings,
          Severity.NOTE,
          "products",
          runs(batches),
          Numbers.significant(products.first()),
          Numbers.significant(products.last()));
    }
  }

  private static boolean isSmooth(Measured member) {
    return Traits.of(member.run().potential()).smooth();
  }

  private static boolean disagree(Measured member) {
    return member.what().sampled().filter(s -> off(s, member.what().flatness())).isPresent();
  }

  private static boolean traceOff(Measured member) {
    return member.what().curvature().filter(c -> off(c.random(), c.trace())).isPresent();
  }

  private static boolean off(Estimate random, double exact) {
    double rounding = 1e-9 * Math.abs(exact);
    return Math.abs(random.mean() - exact) > LIMIT * random.error() + rounding;
  }

  private static boolean holes(double[] scan) {
    return java.util.Arrays.stream(scan).anyMatch(Double::isNaN);
  }

  private static List<String> ids(List<Measured> all, Predicate<Measured> which) {
    return all.stream().filter(which).map(Measured::id).distinct().toList();
  }

  private static List<String> runs(List<FlatCell> cells) {
    return cells.stream().flatMap(cell -> cell.runs().stream()).toList();
  }
}
