package org.absorb.analysis.flatness.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.absorb.measure.Kind;
import org.absorb.measure.Settings;
import org.absorb.model.parameter.Component;
import org.absorb.model.statistics.Drift;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Replicas at one point of the sweep and at the end of one stage.
 *
 * @param kind what they share, without the stages
 * @param stage 0 for the dynamics that the runs begin with
 * @param members one for each replica
 */
record FlatCell(Kind<Measured> kind, int stage, List<Measured> members) {

  static final String STAGES = "stages";

  private static final String BATCH = "batchFraction";

  FlatCell {
    members = List.copyOf(members);
  }

  /** Sorts configurations: by settings, then by what the runs have gone through since. */
  static List<FlatCell> of(Collection<Measured> measured) {
    List<FlatCell> cells = new ArrayList<>();
    for (Kind<Measured> kind : Kind.of(measured, Measured::run, Set.of(STAGES))) {
      Map<List<Component>, Map<String, Measured>> courses = new LinkedHashMap<>();
      for (Measured member : kind.members()) {
        // a run without later stages is the beginning of the run with them: it counts once
        courses
            .computeIfAbsent(member.course(), course -> new TreeMap<>())
            .merge(
                member.run().specification().seed() + " " + member.run().replica(),
                member,
                (a, b) -> a.step() >= b.step() ? a : b);
      }
      courses.forEach(
          (course, members) ->
              cells.add(new FlatCell(kind, course.size(), List.copyOf(members.values()))));
    }
    return cells;
  }

  /** Mean and standard error over replicas. */
  Estimate over(ToDoubleFunction<Measured> value) {
    return Estimate.of(members.stream().mapToDouble(value).toArray());
  }

  /** dV / (N U_0) at the main width. */
  Estimate perParticle() {
    return over(member -> member.what().flatness() / member.what().particles());
  }

  /** The same by draws, with the error of the draws alone; empty where there are none. */
  Optional<Estimate> sampled() {
    if (members.stream().anyMatch(member -> member.what().sampled().isEmpty())) {
      return Optional.empty();
    }
    double sum = 0;
    double squares = 0;
    int draws = 0;
    for (Measured member : members) {
      Estimate one = member.what().sampled().orElseThrow();
      sum += one.mean();
      squares += one.error() * one.error();
      draws += one.count();
    }
    int n = members.size();
    return Optional.of(new Estimate(sum / n, Math.sqrt(squares) / n, draws));
  }

  /** Whether the energy changes over the window, from the members' mean blocks. */
  Optional<Drift> drift() {
    List<double[]> blocks =
        members.stream().map(Measured::energies).filter(b -> b.length > 0).toList();
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    double[] mean = new double[Estimate.BLOCKS];
    for (double[] one : blocks) {
      for (int b = 0; b < mean.length; b++) {
        mean[b] += one[b] / blocks.size();
      }
    }
    return Optional.of(Drift.of(mean));
  }

  /** The mean of the blocks. */
  double energy() {
    return members.stream()
        .flatMapToDouble(member -> java.util.Arrays.stream(member.energies()))
        .average()
        .orElse(Double.NaN);
  }

  /** alpha of the first dynamics; not-a-number if the scheme has none. */
  double learningRate() {
    return Settings.number(kind.settings(), Settings.LEARNING_RATE);
  }

  /** b_f of the first dynamics; gradient descent takes the whole batch. */
  double batchFraction() {
    double given = Settings.number(kind.settings(), Settings.BATCH_FRACTION);
    return Double.isNaN(given) && !Double.isNaN(learningRate()) ? 1 : given;
  }

  /** What the runs went through since, whatever the batch fraction they began with. */
  List<Tree> course() {
    return members.get(0).course().stream().map(c -> c.tree().without(BATCH)).toList();
  }

  /** What tells the cell from others, as paths and values. */
  Tree of() {
    Tree of = kind.of();
    if (stage > 0) {
      of = of.with("stage", Value.of(stage));
      double rate = finalRate();
      of = Double.isNaN(rate) ? of : of.with("finalLearningRate", Value.of(rate));
    }
    return of;
  }

  /** Its name, symbols between dollar signs. */
  String label() {
    if (stage == 0) {
      return kind.names().label();
    }
    double rate = finalRate();
    return Double.isNaN(rate)
        ? Words.get("label.stage", kind.names().label(), stage)
        : Words.get("label.annealed", kind.names().label(), Numbers.exact(rate));
  }

  /** alpha of the stage's own dynamics; not-a-number if they have none. */
  double finalRate() {
    return members
        .get(0)
        .dynamics()
        .settings()
        .number("learningRate")
        .map(Number::doubleValue)
        .orElse(Double.NaN);
  }

  List<String> runs() {
    return members.stream().map(Measured::id).toList();
  }
}
