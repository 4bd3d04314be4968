package org.absorb.analysis.equivalence.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.text.Numbers;

/** What was run and what is shown, in a few sentences. */
final class Captions {

  private Captions() {}

  static String of(Group group, EquivalenceParameters parameters, double limit) {
    List<Gathered> all =
        group.subjects().stream().flatMap(subject -> subject.kind().members().stream()).toList();
    SystemSettings system = all.get(0).run().specification().system();
    String dynamics =
        group.subjects().stream()
            .map(
                subject ->
                    Words.get(
                        "caption.dynamics",
                        subject.kind().names().scheme(),
                        subject.kind().names().details()))
            .collect(Collectors.joining("; "));
    return Words.get(
        "caption",
        dynamics,
        Numbers.exact(system.packingFraction()),
        range(group.subjects().stream().mapToLong(subject -> subject.kind().members().size())),
        range(all.stream().mapToLong(member -> member.run().steps())),
        Numbers.exact(limit),
        Numbers.exact(parameters.sigma()),
        group.vectors().shells().size());
  }

  private static String range(LongStream counts) {
    long[] all = counts.toArray();
    long least = Arrays.stream(all).min().orElse(0);
    long most = Arrays.stream(all).max().orElse(0);
    return least == most
        ? Numbers.count(most)
        : Words.get("range", Numbers.count(least), Numbers.count(most));
  }
}
