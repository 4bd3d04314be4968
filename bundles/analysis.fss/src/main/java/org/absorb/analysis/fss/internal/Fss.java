package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.analysis.fss.internal.fit.Member;
import org.absorb.analysis.fss.internal.runs.Curves;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.runs.Window;
import org.absorb.analysis.fss.internal.study.Figures;
import org.absorb.analysis.fss.internal.study.Measure;
import org.absorb.analysis.fss.internal.study.Overview;
import org.absorb.analysis.fss.internal.study.Remarks;
import org.absorb.analysis.fss.internal.study.Study;
import org.absorb.analysis.fss.internal.study.Values;
import org.absorb.measure.Finished;
import org.absorb.measure.Kind;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Origin;
import org.absorb.measure.UniversalityClass.Exponents;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself: one study for each sweep over packing fraction and size. */
record Fss(FssParameters parameters) implements Analysis {

  private static final double READING = 0.2;

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    List<Sweep> sweeps =
        Sweep.of(measure(finished.runs(), (share, doing) -> progress.at(READING * share, doing)));
    List<Quantity> values = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(finished.findings());
    List<Proposal> proposals = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    String refused = "";
    for (int s = 0; s < sweeps.size(); s++) {
      Sweep sweep = sweeps.get(s);
      List<String> ids = sweep.runs().stream().map(MeasuredRun::id).toList();
      String name = sweeps.size() > 1 ? sweep.kind().names().plain() + ": " : "";
      try {
        double from = READING + (1 - READING) * s / sweeps.size();
        double part = (1 - READING) / sweeps.size();
        Study study =
            Study.of(request(sweep), (share, doing) -> progress.at(from + part * share, doing));
        values.addAll(Values.of(study, sweep.of()));
        findings.addAll(Remarks.of(study, name, ids));
        findings.addAll(LeftOut.of(study, sweep, name, parameters));
        if (study.fit(0).success()) {
          proposals.addAll(
              NextRuns.of(
                  study,
                  Subjects.of(
                      sweep,
                      study.request().measures().get(0),
                      study.request().members().get(0).data()),
                  parameters.proposals()));
        }
        Laws.power(study)
            .ifPresent(
                law -> {
                  values.addAll(Laws.values(law, sweep));
                  findings.add(Laws.finding(law, name, ids));
                });
        String file = sweeps.size() == 1 ? "fss" : "fss-" + (s + 1);
        String title = sweeps.size() == 1 ? "" : sweep.kind().names().label();
        Scale phi = new Scale(Words.get("axis.packingFraction"), "phi", "1", false);
        figures.add(
            Overview.of(
                study, measured(sweep, study), file, title, phi, about(sweep), origin(sweep)));
        figures.addAll(Figures.of(study, file, title, phi, about(sweep), origin(sweep)));
        Exponents known = parameters.start().exponents(sweep.dimension());
        double delta = known.beta() / known.nuPar();
        Laws.decay(study, sweep, delta, file, about(sweep), origin(sweep)).ifPresent(figures::add);
      } catch (IllegalArgumentException e) {
        refused = e.getMessage();
        findings.add(new Finding(Severity.ERROR, name + refused, Words.get("remedy.few"), ids));
      }
    }
    if (figures.isEmpty()) {
      throw new IllegalArgumentException(refused);
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(values, findings, proposals, figures);
  }

  static List<MeasuredRun> measure(List<RunData> finished, Progress progress) {
    List<MeasuredRun> measured = new ArrayList<>();
    for (RunData run : finished) {
      progress.at(
          (double) measured.size() / finished.size(),
          Words.get("progress.reading", measured.size() + 1, finished.size()));
      measured.add(MeasuredRun.of(run, Estimate.BLOCKS));
    }
    return measured;
  }

  private Study.Request request(Sweep sweep) {
    int d = sweep.dimension();
    Exponents known = parameters.start().exponents(d);
    double beta = parameters.beta().orElse(known.beta());
    double nuPar = parameters.nuPar().orElse(known.nuPar());
    List<ScalingData> data = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    Window window = parameters.window();
    if (parameters.quantity() != FssParameters.What.RELAXATION) {
      data.add(Curves.activity(sweep, window));
      measures.add(Measure.ACTIVITY);
    }
    if (parameters.quantity() != FssParameters.What.ACTIVITY) {
      // the two branches have master curves of their own, and one exponent
      for (boolean below : new boolean[] {true, false}) {
        ScalingData side = Curves.times(sweep, window, parameters.relaxationLevel(), below);
        if (Curves.comparable(side)) {
          data.add(side);
          measures.add(below ? Measure.TIME_BELOW : Measure.TIME_ABOVE);
        }
      }
    }
    if (data.isEmpty()) {
      throw new IllegalArgumentException(Words.get("few.times"));
    }
    List<Member> members = new ArrayList<>();
    boolean both = measures.contains(Measure.ACTIVITY) && measures.size() > 1;
    for (int m = 0; m < data.size(); m++) {
      int zeta = both && measures.get(m).isTime() ? 1 : 0;
      members.add(new Member(data.get(m), parameters.x(), parameters.logarithmic(), zeta));
    }
    double first = measures.get(0).isTime() ? nuPar : -beta;
    ScalingPoint start =
        new ScalingPoint(middle(data.get(0).window()), parameters.nu().orElse(known.nu()), first);
    ScalingSettings settings =
        new ScalingSettings(
            parameters.method().method(),
            start,
            parameters.fix().parameters(),
            Map.of(),
            parameters.x(),
            parameters.logarithmic(),
            parameters.samples(),
            1);
    double[] zetas = both ? new double[] {first, nuPar} : new double[] {first};
    return new Study.Request(members, measures, settings, zetas, OptionalInt.of(d));
  }

  /** Each quantity of a study, of all cells: those too that were not collapsed. */
  private SortedMap<Measure, ScalingData> measured(Sweep sweep, Study study) {
    SortedMap<Measure, ScalingData> measured = new TreeMap<>();
    for (Measure measure : study.request().measures()) {
      if (measure.isTime()) {
        double level = parameters.relaxationLevel();
        measured.put(Measure.TIME_BELOW, Curves.times(sweep, Window.ALL, level, true));
        measured.put(Measure.TIME_ABOVE, Curves.times(sweep, Window.ALL, level, false));
      } else {
        measured.put(measure, Curves.activity(sweep, Window.ALL));
      }
    }
    return measured;
  }

  /** What was run, one sentence. */
  private static String about(Sweep sweep) {
    Kind.Names names = sweep.kind().names();
    return Words.get(
        "caption.runs",
        names.scheme(),
        names.details(),
        sweep.runs().size(),
        sweep.cells().size(),
        sweep.cells().stream()
            .map(cell -> Numbers.exact(cell.particles()))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private SortedMap<String, String> origin(Sweep sweep) {
    return Origin.of(
        "fss " + FssProvider.VERSION,
        parameters,
        sweep.runs().stream().map(MeasuredRun::run).toList(),
        List.of(sweep.kind().settings()));
  }

  private static double middle(Interval window) {
    return (window.low() + window.high()) / 2;
  }
}
