package org.absorb.analysis.fss.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.analysis.fss.internal.runs.Curves;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.analysis.fss.internal.runs.Window;
import org.absorb.analysis.fss.internal.study.Measure;
import org.absorb.measure.MeasuredRun;
import org.absorb.measure.Origin;
import org.absorb.measure.UniversalityClass;
import org.absorb.model.parameter.Choice;
import org.absorb.model.run.Digest;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.spi.scaling.ScalingSubject.Quantity;

/** What is collapsed, as it is told to others. */
final class Subjects {

  private static final String ANALYSIS = "fss " + FssProvider.VERSION;

  private Subjects() {}

  /** Of data that come from elsewhere. */
  static ScalingSubject of(String name, ScalingData data, OptionalInt dimension) {
    return new ScalingSubject(
        name,
        quantity(Measure.ANY),
        dimension,
        dimension.isEmpty() ? List.of() : classes(Measure.ANY, dimension.getAsInt()),
        data,
        Map.of(),
        new TreeMap<>(Map.of("analysis", ANALYSIS, "data", Digest.hex(Digest.of(curves(data))))));
  }

  /** Of a sweep: the activity, and the relaxation times of each side that has two sizes of them. */
  static List<ScalingSubject> of(Sweep sweep, double relaxationLevel) {
    List<ScalingSubject> subjects = new ArrayList<>();
    subjects.add(of(sweep, Measure.ACTIVITY, Curves.activity(sweep, Window.ALL)));
    for (Measure side : List.of(Measure.TIME_BELOW, Measure.TIME_ABOVE)) {
      ScalingData times =
          Curves.times(sweep, Window.ALL, relaxationLevel, side == Measure.TIME_BELOW);
      if (Curves.comparable(times)) {
        subjects.add(of(sweep, side, times));
      }
    }
    return subjects;
  }

  /** Of what was measured in a sweep. */
  static ScalingSubject of(Sweep sweep, Measure measure, ScalingData data) {
    Map<Place, List<RunData>> runs = new HashMap<>();
    sweep
        .cells()
        .forEach(
            cell ->
                runs.put(
                    new Place(
                        Curves.size(cell.particles(), sweep.dimension()), cell.packingFraction()),
                    cell.runs().stream().map(MeasuredRun::run).toList()));
    return new ScalingSubject(
        sweep.kind().names().label(),
        quantity(measure),
        OptionalInt.of(sweep.dimension()),
        classes(measure, sweep.dimension()),
        data,
        runs,
        Origin.of(
            ANALYSIS,
            Tree.EMPTY,
            sweep.runs().stream().map(MeasuredRun::run).toList(),
            List.of(sweep.kind().settings())));
  }

  static Measure measure(ScalingSubject subject) {
    return Choice.of(Measure.class, subject.quantity().id());
  }

  private static Quantity quantity(Measure measure) {
    return new Quantity(
        Choice.written(measure),
        measure.told(),
        measure.symbol(),
        Words.get("symbol." + measure.exponent()),
        measure.exponent(1) > 0 ? 1 : -1);
  }

  /** A quantity that is not known is taken for an activity. */
  private static List<KnownClass> classes(Measure measure, int dimension) {
    return UniversalityClass.of(dimension).stream()
        .map(
            known -> {
              UniversalityClass.Exponents e = known.exponents(dimension);
              double zeta = measure.isTime() ? e.nuPar() : -e.beta();
              return new KnownClass(Choice.written(known), known.words(), e.nu(), zeta);
            })
        .toList();
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
}
