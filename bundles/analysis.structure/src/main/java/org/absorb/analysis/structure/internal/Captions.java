package org.absorb.analysis.structure.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.analysis.structure.internal.CellStructure.Order;
import org.absorb.model.text.Numbers;
import org.absorb.spi.analysis.RunData;

/** What was run and what is shown, in a few sentences. */
final class Captions {

  private Captions() {}

  static String factor(List<CellStructure> cells, StructureParameters parameters) {
    String fits =
        cells.stream()
            .flatMap(
                cell ->
                    cell.fit().stream()
                        .map(
                            fit ->
                                Words.get(
                                    "caption.fit",
                                    cell.label(),
                                    Numbers.value(fit.exponent(), fit.exponentError()))))
            .collect(Collectors.joining("; "));
    String caption =
        Words.get(
            "caption.factor",
            what(cells),
            runs(cells),
            Integer.toString(parameters.vectorsPerShell()));
    return fits.isEmpty() ? caption : caption + " " + Words.get("caption.fits", fits);
  }

  static String pairs(List<CellStructure> cells, StructureParameters parameters) {
    String caption =
        Words.get(
            "caption.pairs",
            what(cells),
            runs(cells),
            Numbers.exact(parameters.rWidth()),
            Numbers.count(parameters.windows()));
    String orders =
        cells.stream()
            .filter(cell -> cell.order().isPresent())
            .map(
                cell ->
                    Words.get(
                        cell.dimension() == 2 ? "caption.psi6" : "caption.q6",
                        cell.label(),
                        Numbers.value(cell.order(Order.AVERAGED), cell.orderError(Order.AVERAGED)),
                        Numbers.percent(cell.order(Order.CRYSTALLINE))))
            .collect(Collectors.joining("; "));
    return orders.isEmpty() ? caption : caption + " " + Words.get("caption.orders", orders);
  }

  private static String what(List<CellStructure> cells) {
    return cells.stream()
        .map(
            cell ->
                Words.get("caption.cell", scheme(cell), cell.kind().names().details(), phi(cell)))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String scheme(CellStructure cell) {
    return cell.kind().names().scheme();
  }

  private static String phi(CellStructure cell) {
    return Numbers.exact(run(cell).specification().system().packingFraction());
  }

  private static RunData run(CellStructure cell) {
    return cell.kind().members().get(0).run();
  }

  private static String runs(List<CellStructure> cells) {
    return Words.get(
        "caption.runs",
        range(cells.stream().mapToLong(cell -> cell.kind().members().size()).toArray()),
        range(cells.stream().mapToLong(CellStructure::frames).toArray()),
        range(
            cells.stream()
                .flatMap(cell -> cell.kind().members().stream())
                .mapToLong(kept -> kept.run().steps())
                .toArray()));
  }

  private static String range(long[] counts) {
    long least = Arrays.stream(counts).min().orElse(0);
    long most = Arrays.stream(counts).max().orElse(0);
    return least == most
        ? Numbers.count(most)
        : Words.get("range", Numbers.count(least), Numbers.count(most));
  }
}
