package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.absorb.measure.Finished;
import org.absorb.measure.Kind;
import org.absorb.measure.motion.Track;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;

/** The analysis itself. */
record Transport(TransportParameters parameters) implements Analysis {

  @Override
  public Result analyse(List<RunData> runs, Progress progress) {
    Finished finished = Finished.of(runs);
    List<Finding> findings = new ArrayList<>(finished.findings());
    List<Track> tracks = tracks(finished.runs(), progress, findings);
    List<CellTransport> cells =
        Kind.of(tracks, Track::run, Set.of()).stream()
            .map(kind -> CellTransport.of(kind, parameters))
            .toList();
    long step = parameters.atStep().orElse(common(cells));
    List<KickCurve> curves = KickCurve.of(cells, step);
    List<Quantity> values = new ArrayList<>();
    for (CellTransport cell : cells) {
      values.addAll(Values.of(cell, step, parameters));
      findings.addAll(Findings.of(cell, cells.size() > 1, parameters));
    }
    values.addAll(Values.ratios(curves, parameters));
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return new Result(values, findings, List.of(), Figures.of(cells, curves, step, parameters));
  }

  private static List<Track> tracks(List<RunData> runs, Progress progress, List<Finding> findings) {
    List<Track> tracks = new ArrayList<>();
    List<String> blind = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      progress.at((double) i / runs.size(), Words.get("progress.reading", i + 1, runs.size()));
      Track track = Track.of(runs.get(i));
      if (track.start().isEmpty() && track.steady().isEmpty()) {
        blind.add(track.run().id().hex());
      } else {
        tracks.add(track);
      }
    }
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException(Words.get("none.known", blind.size()));
    }
    Findings.REMARKS.add(findings, Finding.Severity.CAUTION, "blind", blind, blind.size());
    return tracks;
  }

  /** The last step that every cell which was not absorbed knows from its start; else of any. */
  private static long common(List<CellTransport> cells) {
    List<CellTransport> known = cells.stream().filter(cell -> !cell.start().isEmpty()).toList();
    return known.stream()
        .filter(cell -> cell.absorbed() < cell.kind().members().size())
        .mapToLong(cell -> cell.start().last())
        .min()
        .orElse(known.stream().mapToLong(cell -> cell.start().last()).max().orElse(0));
  }
}
