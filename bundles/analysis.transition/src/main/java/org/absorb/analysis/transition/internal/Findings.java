package org.absorb.analysis.transition.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Remarks;
import org.absorb.measure.Settings;
import org.absorb.measure.UniversalityClass;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting the numbers of a group. */
final class Findings {

  static final Remarks REMARKS = new Remarks(Words::get);

  /** A drift that changes the activity by less than this part of it is good to know, no more. */
  private static final double HARMLESS = 0.01;

  /** The part of steady cells that seem to drift, at most. */
  private static final double CHANCE = 0.1;

  /** Standard errors within which two exponents agree. */
  private static final double AGREE = 2;

  private Findings() {}

  /**
   * Of one group.
   *
   * @param several whether there are others, so that it has to be named
   */
  static List<Finding> of(Group group, boolean several, TransitionParameters parameters) {
    List<Finding> findings = new ArrayList<>();
    String name = several ? group.kind().names().plain() + ": " : "";
    bracket(group, name, parameters, findings);
    drift(group, name, findings);
    cells(group, name, parameters, findings);
    Growth.of(group, parameters)
        .filter(growth -> parameters.beta().isEmpty())
        .ifPresent(growth -> exponent(group, growth, name, findings));
    return findings;
  }

  /** That more than one universality class has an exponent within the error of the fitted one. */
  private static void exponent(Group group, Growth growth, String name, List<Finding> findings) {
    double beta = growth.law().beta();
    double error = growth.law().betaError();
    int dimension = (int) Settings.number(group.kind().settings(), Settings.DIMENSION);
    List<String> possible =
        UniversalityClass.of(dimension).stream()
            .filter(which -> Math.abs(which.exponents(dimension).beta() - beta) < AGREE * error)
            .map(UniversalityClass::words)
            .toList();
    if (possible.size() > 1) {
      REMARKS.add(
          findings,
          Severity.NOTE,
          "exponent",
          ids(group.runs()),
          name,
          Numbers.value(beta, error),
          String.join(Words.get("class.and"), possible));
    }
  }

  /** That there are no replicas at all, once for all groups. */
  static void unreplicated(List<Group> groups, List<Finding> findings) {
    List<MeasuredRun> alone =
        groups.stream()
            .flatMap(group -> group.cells().stream())
            .filter(cell -> cell.runs().size() == 1)
            .flatMap(cell -> cell.runs().stream())
            .toList();
    REMARKS.add(findings, Severity.NOTE, "unreplicated", ids(alone), Numbers.count(alone.size()));
  }

  /** That packings at phi_c are crystals. */
  static Finding crystal(Group group, boolean several, Crystal crystal) {
    String name = several ? group.kind().names().plain() + ": " : "";
    return new Finding(
        Severity.CAUTION,
        Words.get("finding.crystal", name, Numbers.percent(crystal.crystalline().mean())),
        Words.get("remedy.crystal"),
        crystal.runs().stream().sorted().toList());
  }

  private static void bracket(
      Group group, String name, TransitionParameters parameters, List<Finding> findings) {
    CriticalPoint point = group.point();
    List<String> all = ids(group.runs());
    String threshold = Numbers.exact(parameters.threshold());
    switch (point.state()) {
      case FOUND -> {
        if (point.high() - point.low() > parameters.resolution() * (1 + 1e-9)) {
          REMARKS.add(
              findings,
              Severity.CAUTION,
              "wide",
              ids(ends(point)),
              name,
              Numbers.exact(point.low()),
              Numbers.exact(point.high()),
              Numbers.exact(parameters.resolution()));
        }
      }
      case OPEN_BELOW -> REMARKS.add(findings, Severity.ERROR, "open.below", all, name, threshold);
      case OPEN_ABOVE -> REMARKS.add(findings, Severity.ERROR, "open.above", all, name, threshold);
      case OPEN -> REMARKS.add(findings, Severity.ERROR, "open", all, name, threshold);
      case NOT_MONOTONIC -> {
        String below = Numbers.exact(point.below().orElseThrow().packingFraction());
        String above = Numbers.exact(point.above().orElseThrow().packingFraction());
        REMARKS.add(
            findings,
            Severity.ERROR,
            "notMonotonic",
            ids(ends(point)),
            name,
            threshold,
            below,
            above);
      }
    }
    if (point.state() != CriticalPoint.State.NOT_MONOTONIC) {
      REMARKS.add(
          findings,
          Severity.NOTE,
          "unsure",
          ids(point.unsure()),
          name,
          fractions(point.unsure()),
          threshold);
    }
  }

  private static void drift(Group group, String name, List<Finding> findings) {
    for (boolean harmless : new boolean[] {false, true}) {
      List<MeasuredCell> drifting =
          group.cells().stream()
              .filter(cell -> cell.isDrifting() && cell.isUnsettled(HARMLESS) != harmless)
              .toList();
      if (harmless && drifting.size() <= 1 + CHANCE * group.cells().size()) {
        continue; // no more than chance gives
      }
      double largest =
          drifting.stream()
              .mapToDouble(cell -> Math.abs(cell.change()) / cell.activity().mean())
              .max()
              .orElse(0);
      REMARKS.add(
          findings,
          harmless ? Severity.NOTE : Severity.CAUTION,
          "drifting",
          survivors(drifting),
          name,
          fractions(drifting),
          group.cells().size(),
          Numbers.percent(largest));
    }
    List<MeasuredCell> undecided =
        group.cells().stream().filter(MeasuredCell::isUndecided).toList();
    REMARKS.add(
        findings, Severity.CAUTION, "undecided", survivors(undecided), name, fractions(undecided));
  }

  private static void cells(
      Group group, String name, TransitionParameters parameters, List<Finding> findings) {
    List<MeasuredCell> bounds = new ArrayList<>();
    List<String> censored = new ArrayList<>();
    for (MeasuredCell cell : group.cells()) {
      Relaxation relaxation = Relaxation.of(cell, parameters);
      if (relaxation.isLowerBound()) {
        bounds.add(cell);
        censored.addAll(ids(relaxation.censored()));
      }
    }
    REMARKS.add(
        findings, Severity.CAUTION, "censored", censored, name, fractions(bounds), censored.size());

    double low =
        group.point().state() == CriticalPoint.State.FOUND
            ? group.point().high()
            : Double.POSITIVE_INFINITY;
    List<MeasuredCell> chance =
        group.cells().stream()
            .filter(cell -> cell.isMixed() && cell.packingFraction() >= low)
            .toList();
    List<String> lost =
        chance.stream()
            .flatMap(cell -> cell.runs().stream())
            .filter(MeasuredRun::isAbsorbed)
            .map(MeasuredRun::id)
            .toList();
    long among = chance.stream().mapToLong(cell -> cell.runs().size()).sum();
    REMARKS.add(
        findings,
        Severity.CAUTION,
        "chance",
        lost,
        name,
        fractions(chance),
        lost.size(),
        among,
        Numbers.exact(Settings.number(group.kind().settings(), Settings.PARTICLES)));

    List<MeasuredCell> mixed =
        group.cells().stream()
            .filter(cell -> cell.isMixed() && cell.packingFraction() < low)
            .toList();
    REMARKS.add(findings, Severity.NOTE, "mixed", ids(mixed), name, fractions(mixed));

    List<MeasuredCell> single =
        group.cells().stream()
            .filter(cell -> cell.survivors().size() == 1 && cell.runs().size() > 1)
            .toList();
    REMARKS.add(findings, Severity.NOTE, "single", survivors(single), name, fractions(single));
  }

  private static List<MeasuredCell> ends(CriticalPoint point) {
    return List.of(point.below().orElseThrow(), point.above().orElseThrow());
  }

  private static String fractions(List<MeasuredCell> cells) {
    return cells.stream()
        .map(cell -> Numbers.exact(cell.packingFraction()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> ids(Collection<?> of) {
    return of.stream()
        .flatMap(
            one ->
                one instanceof MeasuredCell cell
                    ? cell.runs().stream()
                    : Stream.of((MeasuredRun) one))
        .map(MeasuredRun::id)
        .toList();
  }

  private static List<String> survivors(List<MeasuredCell> cells) {
    return cells.stream().flatMap(cell -> cell.survivors().stream()).map(MeasuredRun::id).toList();
  }
}
