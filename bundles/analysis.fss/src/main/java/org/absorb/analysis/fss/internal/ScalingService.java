package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.collapse.Scaling;
import org.absorb.analysis.fss.internal.fit.ReferenceFit;
import org.absorb.analysis.fss.internal.fit.RobustFit;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.analysis.fss.internal.study.Figures;
import org.absorb.analysis.fss.internal.study.Measure;
import org.absorb.analysis.fss.internal.study.Remarks;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.analysis.fss.internal.study.Values;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.run.Digest;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScaledData;
import org.absorb.spi.scaling.ScalingStudy;
import org.osgi.service.component.annotations.Component;

/** Finite-size scaling for the command line and the window. */
@Component(service = FiniteSizeScaling.class)
public final class ScalingService implements FiniteSizeScaling {

  @Override
  public ScaledData scale(ScalingData data, ScalingPoint at, ScalingSettings settings) {
    Collapse collapse = new Collapse(data, settings.x(), settings.logarithmic());
    double[] sizes = collapse.sizes();
    ScalingQuality quality = collapse.quality(Scaling.of(sizes, at.rhoC(), at.nu(), at.zeta()));
    double[][] x = collapse.x();
    double[][] y = collapse.y();
    double[][] errors = collapse.yErrors();
    double[][] residuals = collapse.residuals();
    List<ScaledData.Curve> curves = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      curves.add(new ScaledData.Curve(sizes[i], x[i], y[i], errors[i], residuals[i]));
    }
    return new ScaledData(curves, quality);
  }

  @Override
  public ScalingFit fit(ScalingData data, ScalingSettings settings, Progress progress) {
    return switch (settings.method()) {
      case REFERENCE -> reference(data, settings);
      case ROBUST -> robust(data, settings, progress);
      case GP -> GpFit.of(data, settings).fit();
    };
  }

  @Override
  public ScalingStudy study(
      ScalingData data, ScalingSettings settings, OptionalInt dimension, Progress progress) {
    Study study = Study.of(Study.Request.of(data, Measure.ANY, settings, dimension), progress);
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("analysis", "fss " + FssProvider.VERSION);
    origin.put("data", Digest.hex(Digest.of(curves(data))));
    List<Figure> figures =
        Figures.of(
            study, "fss", "", new Scale(Words.get("axis.any"), "rho", "1", false), "", origin);
    Result result =
        new Result(
            Values.of(study, Tree.EMPTY), Remarks.of(study, "", List.of()), List.of(), figures);
    return new ScalingStudy(study.fit(0), result);
  }

  /** What the data are known by: a list for each size. */
  private static Value curves(ScalingData data) {
    return Value.of(
        data.curves().stream()
            .map(
                curve ->
                    Value.of(
                        Stream.of(
                                new double[] {curve.size()},
                                curve.rho(),
                                curve.value(),
                                curve.error())
                            .flatMapToDouble(Arrays::stream)
                            .mapToObj(Value::of)
                            .toList()))
            .toList());
  }

  private static ScalingFit reference(ScalingData data, ScalingSettings settings) {
    if (!settings.fixed().isEmpty() || !settings.limits().isEmpty()) {
      throw new IllegalArgumentException(Words.get("reference.free"));
    }
    Collapse collapse = new Collapse(data, settings.x(), settings.logarithmic());
    if (collapse.sizes().length < 2) {
      throw new IllegalArgumentException(Words.get("few.sizes"));
    }
    return ReferenceFit.of(collapse, settings.start());
  }

  private static ScalingFit robust(ScalingData data, ScalingSettings settings, Progress progress) {
    int samples = Math.max(1, settings.samples());
    return RobustFit.of(
            data,
            settings,
            done -> progress.at((double) done / samples, Words.get("progress.bootstrap")))
        .fit(0);
  }
}
