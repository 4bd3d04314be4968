package org.absorb.analysis.equivalence.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.absorb.measure.Finished;
import org.absorb.measure.Kind;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself. */
record Equivalence(EquivalenceParameters parameters) implements Analysis {

  /** Systems beyond are compared in numbers and sentences only. */
  private static final int MOST_FIGURES = 8;

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    List<Finding> findings = new ArrayList<>(finished.findings());
    List<Kind<RunData>> kinds = Kind.of(finished.runs(), run -> run, Set.of());
    List<List<Kind<RunData>>> systems = new ArrayList<>(Group.sorted(kinds));
    Findings.alone(findings, systems.stream().filter(system -> system.size() == 1).toList());
    systems.removeIf(system -> system.size() == 1);
    if (systems.isEmpty()) {
      throw new IllegalArgumentException(Words.get("nothing", kinds.size()));
    }
    int all = systems.stream().flatMap(List::stream).mapToInt(kind -> kind.members().size()).sum();
    Count count = new Count(all, progress);
    List<Quantity> values = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (List<Kind<RunData>> system : systems) {
      Group group =
          Group.of(
              system,
              parameters,
              (run, vectors) -> {
                count.next();
                return Gathered.of(run, vectors, parameters);
              });
      values.addAll(Values.of(group));
      findings.addAll(Findings.of(group));
      if (figures.size() < MOST_FIGURES) {
        figures.add(Figures.of(group, figures.size() + 1, parameters));
      }
    }
    if (systems.size() > MOST_FIGURES) {
      Findings.undrawn(findings, systems.subList(MOST_FIGURES, systems.size()));
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(values, findings, List.of(), figures);
  }

  /** Tells how far it is, run by run. */
  private static final class Count {

    private final int all;
    private final Progress progress;
    private int done;

    Count(int all, Progress progress) {
      this.all = all;
      this.progress = progress;
    }

    void next() {
      done++;
      progress.at((done - 1.0) / all, Words.get("progress.measuring", done, all));
    }
  }
}
