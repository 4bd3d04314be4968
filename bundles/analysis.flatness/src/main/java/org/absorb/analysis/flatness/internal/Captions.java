package org.absorb.analysis.flatness.internal;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.measure.Kind;
import org.absorb.model.text.Numbers;

/** What was run and what is shown, in a few sentences. */
final class Captions {

  private Captions() {}

  static String of(String what, List<FlatCell> cells, FlatnessParameters parameters) {
    Stream<Kind.Names> families = Batches.families(cells).stream().map(Kind::names);
    Stream<Kind.Names> others =
        cells.stream()
            .filter(cell -> Double.isNaN(cell.batchFraction()))
            .map(cell -> cell.kind().names());
    String kinds =
        Stream.concat(families, others)
            .map(names -> Words.get("caption.kind", names.scheme(), names.details()))
            .distinct()
            .collect(Collectors.joining("; "));
    long runs = cells.stream().flatMap(cell -> cell.runs().stream()).distinct().count();
    String caption =
        Words.get(
            "caption",
            what,
            kinds,
            runs,
            range(cells, cell -> (double) cell.members().size()),
            range(cells, cell -> (double) cell.members().get(0).step()),
            Numbers.exact(parameters.sigma()));
    TreeSet<Double> rates = distinct(cells, FlatCell::learningRate);
    return rates.isEmpty()
        ? caption
        : caption
            + " "
            + Words.get(
                "caption.rates",
                range(cells, FlatCell::learningRate),
                range(cells, FlatCell::batchFraction),
                range(cells, cell -> cell.learningRate() * cell.batchFraction()));
  }

  /** The learning rate, where one is shared. */
  static String title(List<FlatCell> cells) {
    return distinct(cells, FlatCell::learningRate).size() == 1
        ? Words.get("title", range(cells, FlatCell::learningRate))
        : "";
  }

  private static TreeSet<Double> distinct(List<FlatCell> cells, Function<FlatCell, Double> of) {
    return cells.stream()
        .map(of)
        .filter(x -> !x.isNaN())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The least and the largest value, or the one there is; empty if there is none. */
  static String range(List<FlatCell> cells, Function<FlatCell, Double> of) {
    TreeSet<Double> values = distinct(cells, of);
    if (values.isEmpty()) {
      return "";
    }
    String low = Numbers.significant(values.first());
    String high = Numbers.significant(values.last());
    return low.equals(high) ? low : Words.get("range", low, high);
  }
}
