package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.absorb.measure.Finished;
import org.absorb.measure.Kind;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself. */
record Structure(StructureParameters parameters) implements Analysis {

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    List<Finding> findings = new ArrayList<>(finished.findings());
    List<Kept> kept = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (RunData run : finished.runs()) {
      Kept frames = Kept.of(run, parameters);
      if (frames.steps().isEmpty()) {
        without.add(run.id().hex());
      } else {
        kept.add(frames);
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(Words.get("none.kept", without.size()));
    }
    Findings.REMARKS.add(findings, Finding.Severity.CAUTION, "noFrames", without, without.size());
    List<CellStructure> cells = new ArrayList<>();
    List<Quantity> values = new ArrayList<>();
    Count count = new Count(kept.stream().mapToInt(one -> one.steps().size()).sum(), progress);
    List<Kind<Kept>> kinds = Kind.of(kept, Kept::run, Set.of());
    for (Kind<Kept> kind : kinds) {
      CellStructure cell = CellStructure.of(kind, parameters, count);
      cells.add(cell);
      values.addAll(Values.of(cell));
      findings.addAll(Findings.of(cell, kinds.size() > 1, parameters));
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(values, findings, List.of(), Figures.of(cells, parameters));
  }

  /** Tells how far it is, frame by frame. */
  static final class Count {

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
