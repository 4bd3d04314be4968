package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.analysis.fss.internal.collapse.Scaling;
import org.absorb.analysis.fss.internal.fit.Member;
import org.absorb.analysis.fss.internal.fit.ReferenceFit;
import org.absorb.analysis.fss.internal.fit.RobustFit;
import org.absorb.analysis.fss.internal.gp.GpFit;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.study.Figures;
import org.absorb.analysis.fss.internal.study.Remarks;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.analysis.fss.internal.study.Values;
import org.absorb.measure.Finished;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.parameter.Choice;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.ScaledData;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.osgi.service.component.annotations.Component;

/** Finite-size scaling for the command line and the window. */
@Component(service = FiniteSizeScaling.class)
public final class ScalingService implements FiniteSizeScaling {

  private static final String NAME = "fss";

  @Override
  public ScalingSubject subject(String name, ScalingData data, OptionalInt dimension) {
    return Subjects.of(name, data, dimension);
  }

  @Override
  public List<ScalingSubject> subjects(List<RunData> runs, Progress progress) {
    return Sweep.of(Fss.measure(Finished.of(runs).runs(), progress)).stream()
        .flatMap(sweep -> Subjects.of(sweep, FssParameters.RELAXATION_LEVEL).stream())
        .toList();
  }

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
  public Figure figure(
      ScalingSubject subject, ScalingPoint at, ScalingPoint errors, ScalingSettings settings) {
    return Figures.collapse(
        new Member(subject.data(), settings.x(), settings.logarithmic(), 0),
        Subjects.measure(subject),
        at,
        errors,
        NAME,
        subject.name(),
        control(subject),
        "",
        origin(subject, settings.from(at)));
  }

  @Override
  public ScalingStudy study(ScalingSubject subject, ScalingSettings settings, Progress progress) {
    Study study =
        Study.of(
            Study.Request.of(
                subject.data(), Subjects.measure(subject), settings, subject.dimension()),
            progress);
    List<Figure> figures =
        Figures.of(study, NAME, subject.name(), control(subject), "", origin(subject, settings));
    List<String> runs = runs(subject).stream().map(run -> run.id().hex()).sorted().toList();
    Result result =
        new Result(Values.of(study, Tree.EMPTY), Remarks.of(study, "", runs), List.of(), figures);
    return new ScalingStudy(
        study.fit(0),
        result,
        study.classes().map(all -> new ScalingStudy.Classes(all.sentence(), all.isDecided())));
  }

  @Override
  public NextRuns next(ScalingSubject subject, ScalingSettings settings, int count) {
    return org.absorb.analysis.fss.internal.NextRuns.of(subject, settings, count);
  }

  private static Scale control(ScalingSubject subject) {
    return subject.runs().isEmpty()
        ? new Scale(Words.get("axis.any"), "rho", "1", false)
        : new Scale(Words.get("axis.packingFraction"), "phi", "1", false);
  }

  private static List<RunData> runs(ScalingSubject subject) {
    return subject.runs().values().stream().flatMap(List::stream).toList();
  }

  /** Those of the subject, and how it was collapsed. */
  private static SortedMap<String, String> origin(
      ScalingSubject subject, ScalingSettings settings) {
    SortedMap<String, String> origin = new TreeMap<>(subject.origin());
    origin.put("parameters", CanonicalJson.write(parameters(settings)));
    origin.put("points", Integer.toString(subject.data().points()));
    return origin;
  }

  private static Tree parameters(ScalingSettings settings) {
    return Tree.EMPTY
        .with("rhoC", Value.of(settings.start().rhoC()))
        .with("nu", Value.of(settings.start().nu()))
        .with("zeta", Value.of(settings.start().zeta()))
        .with("method", Value.of(Choice.written(settings.method())))
        .with(
            "fixed",
            Value.of(
                settings.fixed().stream().sorted().map(p -> Value.of(Choice.written(p))).toList()))
        .with("xFrom", Value.of(settings.x().low()))
        .with("xTo", Value.of(settings.x().high()))
        .with("logarithmic", Value.of(settings.logarithmic()))
        .with("samples", Value.of(settings.samples()));
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
