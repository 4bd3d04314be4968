package org.absorb.analysis.fss.internal.classes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.analysis.fss.internal.Words;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.measure.UniversalityClass;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.text.Numbers;

/**
 * How well data collapse with the exponents of each class, phi_c fitted each time, and how much
 * more likely the best is than the others.
 *
 * @param rows the most likely class first
 * @param free the log likelihood with the exponents free too
 */
public record ClassComparison(List<Row> rows, double free) {

  /** A difference of log likelihoods from which on one is told from the other: odds of 150. */
  static final double TOLD = 5;

  /**
   * Half of chi squared with two degrees of freedom that 1 in 100 exceeds by chance: what two free
   * exponents gain where the class is right.
   */
  private static final double GAIN = 4.605;

  public ClassComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One class.
   *
   * @param phiC the most likely one
   * @param error of phiC
   * @param quality S' there
   */
  public record Row(
      UniversalityClass which, double phiC, double error, double quality, double logLikelihood) {}

  /**
   * Compares.
   *
   * @param relaxation whether the quantity is a relaxation time, else an activity
   * @param best where the free fit ended
   */
  public static ClassComparison of(
      ScalingData data,
      ScalingSettings settings,
      int dimension,
      boolean relaxation,
      ScalingPoint best) {
    List<Row> rows = new ArrayList<>();
    ScalingSettings fixed = settings.fixing(EnumSet.of(ScalingParameter.NU, ScalingParameter.ZETA));
    for (UniversalityClass which : UniversalityClass.of(dimension)) {
      UniversalityClass.Exponents e = which.exponents(dimension);
      ScalingPoint start =
          new ScalingPoint(best.rhoC(), e.nu(), relaxation ? e.nuPar() : -e.beta());
      GpFit fit = GpFit.of(data, fixed.from(start), start);
      rows.add(
          new Row(
              which,
              fit.p()[0],
              fit.errors()[0],
              new Collapse(data, settings.x(), settings.logarithmic())
                  .at(fit.p()[0], e.nu(), start.zeta()),
              fit.logLikelihood()));
    }
    rows.sort(Comparator.comparingDouble(Row::logLikelihood).reversed());
    double free =
        GpFit.of(data, settings.fixing(EnumSet.noneOf(ScalingParameter.class)), best)
            .logLikelihood();
    return new ClassComparison(rows, Math.max(free, rows.get(0).logLikelihood()));
  }

  /** The classes that are not told from the best one, it first. */
  public List<Row> possible() {
    return rows.stream().filter(row -> behind(row) < TOLD).toList();
  }

  /** Whether one class alone agrees with the data. */
  public boolean isDecided() {
    return possible().size() == 1 && !noneFits();
  }

  /** Whether free exponents do so much better that even the best class does not fit. */
  public boolean noneFits() {
    return free - rows.get(0).logLikelihood() > GAIN;
  }

  double behind(Row row) {
    return rows.get(0).logLikelihood() - row.logLikelihood();
  }

  /** What the data can and cannot tell, in plain sentences. */
  public String sentence() {
    String out =
        rows.stream()
            .filter(row -> behind(row) >= TOLD)
            .map(
                row ->
                    Words.get("class.out", row.which().words(), Numbers.significant(behind(row))))
            .collect(Collectors.joining("; "));
    List<Row> left = possible();
    String names =
        left.stream()
            .map(row -> row.which().words())
            .collect(Collectors.joining(Words.get("class.and")));
    String told =
        noneFits()
            ? Words.get(
                "class.none", names, Numbers.significant(free - rows.get(0).logLikelihood()))
            : left.size() > 1 ? Words.get("class.several", names) : Words.get("class.one", names);
    return out.isEmpty() ? told : told + " " + Words.get("class.others", out);
  }
}
