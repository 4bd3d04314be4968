package org.absorb.analysis.equivalence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.measure.Kind;
import org.absorb.measure.wave.WaveVectors;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;

/**
 * The dynamics of one system, compared.
 *
 * @param subjects two or more
 * @param comparisons of those that are no baseline
 * @param vectors the wave vectors they share; without a shell where no run has a frame
 */
record Group(List<Subject> subjects, List<Comparison> comparisons, WaveVectors vectors) {

  private static final String SYSTEM = "system.";

  /** More wave vectors take seconds to go through. */
  private static final double MOST_VECTORS = 2e8;

  /** Measures runs. */
  interface Gatherer {
    Gathered gather(RunData run, WaveVectors vectors);
  }

  /** Kinds that share their system, in the order of the first of each. */
  static Collection<List<Kind<RunData>>> sorted(List<Kind<RunData>> kinds) {
    Map<SortedMap<String, Value>, List<Kind<RunData>>> sorted = new LinkedHashMap<>();
    for (Kind<RunData> kind : kinds) {
      SortedMap<String, Value> system = new TreeMap<>(kind.settings());
      system.keySet().removeIf(path -> !path.startsWith(SYSTEM));
      sorted.computeIfAbsent(system, key -> new ArrayList<>()).add(kind);
    }
    return sorted.values();
  }

  /**
   * Measures and compares.
   *
   * @throws IllegalArgumentException with one sentence, if there are too many wave vectors
   */
  static Group of(List<Kind<RunData>> kinds, EquivalenceParameters parameters, Gatherer gatherer) {
    WaveVectors vectors = vectors(kinds, parameters);
    List<Subject> subjects = new ArrayList<>();
    for (Kind<RunData> kind : kinds) {
      List<Gathered> members =
          kind.members().stream().map(run -> gatherer.gather(run, vectors)).toList();
      subjects.add(Subject.of(new Kind<>(kind.settings(), kind.names(), kind.of(), members)));
    }
    List<Subject> baselines = baselines(subjects, parameters.baseline());
    List<Comparison> comparisons =
        subjects.stream()
            .filter(subject -> !baselines.contains(subject))
            .map(subject -> Comparison.of(nearest(baselines, subject), subject, vectors))
            .toList();
    return new Group(subjects, comparisons, vectors);
  }

  private static WaveVectors vectors(List<Kind<RunData>> kinds, EquivalenceParameters parameters) {
    double[] box =
        kinds.stream()
            .flatMap(kind -> kind.members().stream())
            .flatMap(run -> Gathered.last(run).stream())
            .findFirst()
            .map(Frame::box)
            .orElse(new double[0]);
    if (box.length == 0) {
      return new WaveVectors(box, List.of());
    }
    double count = WaveVectors.enumerated(box, parameters.kMax());
    if (count > MOST_VECTORS) {
      throw new IllegalArgumentException(
          Words.get(
              "vectors.many",
              Numbers.exact(parameters.kMax()),
              Numbers.significant(count),
              Numbers.significant(MOST_VECTORS)));
    }
    return WaveVectors.upTo(box, parameters.kMax(), parameters.vectorsPerShell());
  }

  /** All of the scheme, at any kick; the first of all where that leaves nothing to compare. */
  private static List<Subject> baselines(List<Subject> subjects, String scheme) {
    List<Subject> named =
        subjects.stream().filter(subject -> subject.scheme().equals(scheme)).toList();
    return named.isEmpty() || named.size() == subjects.size() ? subjects.subList(0, 1) : named;
  }

  /** The baseline whose mean kick is most alike. */
  private static Subject nearest(List<Subject> baselines, Subject subject) {
    return baselines.stream()
        .min(Comparator.comparingDouble(baseline -> away(baseline, subject)))
        .orElseThrow();
  }

  private static double away(Subject baseline, Subject subject) {
    return baseline.moments().isPresent() && subject.moments().isPresent()
        ? Math.abs(Math.log(subject.moments().get().mean() / baseline.moments().get().mean()))
        : 0;
  }
}
