package org.absorb.analysis.transport.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.absorb.measure.motion.Track;
import org.absorb.model.text.Numbers;

/** What was run and what is shown, in a few sentences. */
final class Captions {

  private Captions() {}

  /**
   * @param which {@code start}, {@code steady} or {@code both}
   */
  static String time(List<CellTransport> cells, String which, TransportParameters parameters) {
    String diffusion =
        cells.stream()
            .flatMap(
                cell ->
                    cell.diffusion().stream()
                        .map(
                            d ->
                                Words.get(
                                    "caption.diffusion",
                                    cell.label(),
                                    Numbers.value(d.mean(), d.error()))))
            .collect(Collectors.joining("; "));
    String caption =
        Words.get("caption.time", what(cells), Words.get("caption.panels." + which))
            + clock(parameters)
            + colours(cells);
    return diffusion.isEmpty() || Inks.of(cells).shared()
        ? caption
        : caption + " " + Words.get("caption.all", diffusion);
  }

  static String exponents(List<CellTransport> cells, String which, TransportParameters parameters) {
    return Words.get("caption.exponents", what(cells), Words.get("caption.panels." + which))
        + clock(parameters)
        + colours(cells);
  }

  private static String colours(List<CellTransport> cells) {
    return Inks.of(cells).shared() ? " " + Words.get("caption.shared") : "";
  }

  static String kick(List<CellTransport> cells, long step, boolean ratios) {
    String caption = Words.get("caption.kick", what(cells), Numbers.count(step));
    return ratios ? caption + " " + Words.get("caption.ratios") : caption;
  }

  private static String clock(TransportParameters parameters) {
    return parameters.clock() == TransportParameters.Clock.STEP
        ? ""
        : " " + Words.get("caption.natural");
  }

  private static String what(List<CellTransport> cells) {
    String schemes =
        cells.stream()
            .map(cell -> cell.kind().names().scheme())
            .distinct()
            .collect(Collectors.joining("; "));
    List<Track> tracks = cells.stream().flatMap(cell -> cell.kind().members().stream()).toList();
    return Words.get(
        "caption.what",
        schemes,
        range(tracks.stream().mapToLong(t -> t.run().specification().system().particles())),
        tracks.stream()
            .map(t -> t.run().specification().system().packingFraction())
            .distinct()
            .sorted()
            .map(Numbers::exact)
            .collect(Collectors.joining(", ")),
        range(cells.stream().mapToLong(cell -> cell.kind().members().size())),
        range(tracks.stream().mapToLong(t -> t.run().steps())));
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
