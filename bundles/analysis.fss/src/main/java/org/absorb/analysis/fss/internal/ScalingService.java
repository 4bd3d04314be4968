package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.absorb.measure.Origin;
import org.absorb.measure.Settings;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.parameter.Choice;
import org.absorb.model.run.Digest;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
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

  private static SortedMap<String, String> origin(
      ScalingSubject subject, ScalingSettings settings) {
    SortedMap<String, String> origin = new TreeMap<>();
    String analysis = "fss " + FssProvider.VERSION;
    if (subject.runs().isEmpty()) {
      origin.put("analysis", analysis);
    } else {
      List<RunData> runs = runs(subject);
      Set<String> free = Set.of(Settings.PACKING_FRACTION, Settings.PARTICLES);
      origin =
          Origin.of(
              analysis,
              parameters(settings),
              runs,
              List.of(Settings.of(runs.get(0).specification(), free)));
    }
    // what was dropped is not in it
    origin.put("data", Digest.hex(Digest.of(curves(subject.data()))));
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
