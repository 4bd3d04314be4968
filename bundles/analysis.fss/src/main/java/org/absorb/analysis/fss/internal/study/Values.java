package org.absorb.analysis.fss.internal.study;

import java.util.ArrayList;
import java.util.List;
import org.absorb.analysis.fss.internal.classes.ClassComparison;
import org.absorb.analysis.fss.internal.fit.Bootstrap;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.parameter.Choice;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * The numbers of a study: phiC, nu and beta, nuPar or zeta with their errors, the percentiles
 * phiCLow and phiCHigh of the bootstrap, quality (S'), terms and points of each quantity; and
 * beside them tables over {@code fss.sizesFrom}, {@code fss.omega} and {@code fss.class}.
 */
public final class Values {

  private static final String PLAIN = "1";
  private static final double LOW = 0.158655;

  private Values() {}

  /**
   * Of a study.
   *
   * @param of what it is of
   */
  public static List<Quantity> of(Study study, Tree of) {
    List<Quantity> values = new ArrayList<>();
    best(study, of, values);
    for (Study.Stability row : study.stability()) {
      Tree here = of.with("fss.sizesFrom", Value.of(row.size()));
      point(row.fit(), study.request().measures().get(0), here, values);
      add(values, "quality", here, row.fit().quality().quality(), Double.NaN);
    }
    Measure first = study.request().measures().get(0);
    for (Study.Correction row : study.corrections()) {
      Tree here = of.with("fss.omega", Value.of(row.omega()));
      add(values, "phiC", here, row.p()[0], Double.NaN);
      add(values, "nu", here, row.p()[1], Double.NaN);
      add(values, first.exponent(), here, first.exponent(row.p()[2]), Double.NaN);
      add(values, "c", here, row.p()[row.p().length - 1], Double.NaN);
      add(values, "quality", here, row.quality(), Double.NaN);
    }
    study.classes().ifPresent(classes -> classes(classes, of, values));
    return values;
  }

  private static void best(Study study, Tree of, List<Quantity> values) {
    List<Measure> measures = study.request().measures();
    Bootstrap bootstrap = study.robust().bootstrap();
    for (int m = 0; m < measures.size(); m++) {
      ScalingFit fit = study.fit(m);
      if (m == 0) {
        add(values, "phiC", of, fit.point().rhoC(), fit.errors().rhoC());
        add(values, "phiCLow", of, bootstrap.percentile(0, LOW), Double.NaN);
        add(values, "phiCHigh", of, bootstrap.percentile(0, 1 - LOW), Double.NaN);
        add(values, "nu", of, fit.point().nu(), fit.errors().nu());
      }
      Measure measure = measures.get(m);
      if (m == 0 || !measure.exponent().equals(measures.get(m - 1).exponent())) {
        add(
            values,
            measure.exponent(),
            of,
            measure.exponent(fit.point().zeta()),
            fit.errors().zeta());
      }
      Tree here = of.with("fss.quantity", Value.of(Choice.written(measure)));
      add(values, "quality", here, fit.quality().quality(), Double.NaN);
      add(values, "meanOverTerms", here, fit.quality().meanOverTerms(), Double.NaN);
      add(values, "terms", here, fit.quality().allTerms(), 0);
      add(values, "points", here, fit.quality().points(), 0);
    }
  }

  private static void classes(ClassComparison classes, Tree of, List<Quantity> values) {
    for (ClassComparison.Row row : classes.rows()) {
      Tree here = of.with("fss.class", Value.of(Choice.written(row.which())));
      add(values, "phiC", here, row.phiC(), row.error());
      add(values, "quality", here, row.quality(), Double.NaN);
      add(values, "logLikelihood", here, row.logLikelihood(), Double.NaN);
    }
  }

  private static void point(ScalingFit fit, Measure measure, Tree of, List<Quantity> values) {
    add(values, "phiC", of, fit.point().rhoC(), fit.errors().rhoC());
    add(values, "nu", of, fit.point().nu(), fit.errors().nu());
    add(values, measure.exponent(), of, measure.exponent(fit.point().zeta()), fit.errors().zeta());
  }

  private static void add(List<Quantity> values, String name, Tree of, double value, double error) {
    values.add(new Quantity(name, of, value, error, PLAIN));
  }
}
