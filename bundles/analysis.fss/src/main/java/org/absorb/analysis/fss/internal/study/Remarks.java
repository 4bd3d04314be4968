package org.absorb.analysis.fss.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.text.Numbers;

/** What a person should know before trusting a collapse. */
public final class Remarks {

  /** From so many times what is expected on curves do not collapse within their errors. */
  private static final double TOO_LARGE = 2;

  private static final double TOO_SMALL = 0.3;
  private static final double APART = 2.5;
  private static final double MUCH_BETTER = 0.7;

  private Remarks() {}

  /**
   * Of a study.
   *
   * @param name what to begin each sentence with; may be empty
   * @param runs the ids of what it was made of
   */
  public static List<Finding> of(Study study, String name, List<String> runs) {
    List<Finding> findings = new ArrayList<>();
    for (int m = 0; m < study.request().measures().size(); m++) {
      Measure measure = study.request().measures().get(m);
      ScalingFit fit = study.fit(m);
      findings.add(note("fit", runs, name, told(fit, measure), measure.words()));
      for (String doubt : fit.doubts()) {
        findings.add(new Finding(Severity.ERROR, name + doubt, Words.get("remedy.doubt"), runs));
      }
      double s = fit.quality().quality();
      if (isBad(study, m) || s < TOO_SMALL) {
        String key = s < TOO_SMALL ? "small" : "large";
        String expected = Numbers.significant(expected(study, m));
        findings.add(caution(key, runs, name, measure.words(), Numbers.significant(s), expected));
      }
    }
    stability(study, name, runs, findings);
    corrections(study, name, runs, findings);
    study
        .classes()
        .ifPresent(
            classes ->
                findings.add(
                    new Finding(
                        Severity.NOTE,
                        name + classes.sentence(),
                        classes.possible().size() > 1 ? Words.get("remedy.classes") : "",
                        runs)));
    return findings;
  }

  /** Whether the curves of a quantity do not collapse within their errors. */
  public static boolean isBad(Study study, int member) {
    return study.fit(member).quality().quality() > TOO_LARGE * expected(study, member);
  }

  /**
   * S' of curves that collapse: 1, and more where an error is estimated from a few replicas, since
   * then a deviation over its error follows Student's law, of variance {@code (n - 1) / (n - 3)}.
   * For less than 4 replicas there is none: that of 4 stands for it.
   */
  private static double expected(Study study, int member) {
    return study.request().members().get(member).data().curves().stream()
        .flatMap(curve -> curve.replicas() == null ? Stream.empty() : Stream.of(curve.replicas()))
        .mapToInt(replicas -> Math.max(4, replicas.length))
        .mapToDouble(n -> (n - 1.0) / (n - 3.0))
        .average()
        .orElse(1);
  }

  private static String told(ScalingFit fit, Measure measure) {
    ScalingPoint e = fit.errors();
    return Words.get(
        "told",
        Numbers.value(fit.point().rhoC(), e.rhoC()),
        Numbers.value(fit.point().nu(), e.nu()),
        Words.get("symbol." + measure.exponent()),
        Numbers.value(measure.exponent(fit.point().zeta()), e.zeta()),
        Numbers.significant(fit.quality().quality()),
        fit.quality().allTerms(),
        fit.quality().points());
  }

  private static void stability(
      Study study, String name, List<String> runs, List<Finding> findings) {
    List<Study.Stability> rows = study.stability();
    if (rows.size() < 2) {
      return;
    }
    ScalingFit all = rows.get(0).fit();
    Study.Stability last = rows.get(rows.size() - 1);
    double moved = last.fit().point().rhoC() - all.point().rhoC();
    double error = Math.hypot(all.errors().rhoC(), last.fit().errors().rhoC());
    if (Math.abs(moved) > APART * error) {
      findings.add(
          caution(
              "drift",
              runs,
              name,
              Numbers.value(last.fit().point().rhoC(), last.fit().errors().rhoC()),
              Numbers.significant(last.size()),
              Numbers.value(all.point().rhoC(), all.errors().rhoC())));
    }
  }

  private static void corrections(
      Study study, String name, List<String> runs, List<Finding> findings) {
    double plain = study.robust().least();
    List<Study.Correction> better =
        study.corrections().stream()
            .filter(row -> plain > 1 && row.quality() < MUCH_BETTER * plain)
            .toList();
    if (!better.isEmpty()) {
      double low = better.stream().mapToDouble(row -> row.p()[0]).min().orElseThrow();
      double high = better.stream().mapToDouble(row -> row.p()[0]).max().orElseThrow();
      String omegas =
          better.stream()
              .map(row -> Numbers.significant(row.omega()))
              .collect(Collectors.joining(", "));
      findings.add(
          caution(
              "corrections",
              runs,
              name,
              omegas,
              Numbers.significant(plain),
              Numbers.significant(
                  better.stream().mapToDouble(Study.Correction::quality).min().orElseThrow()),
              Double.toString(Math.rint(low * 1e6) / 1e6),
              Double.toString(Math.rint(high * 1e6) / 1e6)));
    }
  }

  private static Finding note(String key, List<String> runs, Object... values) {
    return new Finding(Severity.NOTE, Words.get("finding." + key, values), "", runs);
  }

  private static Finding caution(String key, List<String> runs, Object... values) {
    return new Finding(
        Severity.CAUTION,
        Words.get("finding." + key, values),
        Words.get("remedy." + key, values),
        runs);
  }
}
