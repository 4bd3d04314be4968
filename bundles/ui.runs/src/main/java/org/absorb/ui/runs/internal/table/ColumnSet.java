package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.text.MathText;
import org.absorb.runner.table.Names;
import org.absorb.runner.table.Quantities;
import org.absorb.runner.table.Quantity;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.widget.Capital;
import org.absorb.ui.workbench.widget.MathDrawing;

/** Which columns the table has, in which order, how wide. Remembered with the window's layout. */
final class ColumnSet {

  /** The column that names the cell or the run; always there, the first. */
  static final String NAME = "name";

  private static final List<String> USUAL =
      List.of(
          "dynamics.type",
          "steps",
          "activity",
          "energy",
          Quantities.STATUS.name(),
          Quantities.TAG.name());

  private static final String CHOSEN = "columns";
  private static final String WIDTHS = "widths";
  private static final String BETWEEN = ";";
  private static final int LETTER = 7;
  private static final int AIR = 28;

  private final Site site;
  private final Map<String, Integer> widths = new LinkedHashMap<>();

  ColumnSet(Site site) {
    this.site = site;
    for (String each : site.remembered(WIDTHS).orElse("").split(BETWEEN)) {
      String[] parts = each.split("=");
      if (parts.length == 2 && parts[1].matches("\\d{1,4}")) {
        widths.put(parts[0], Integer.parseInt(parts[1]));
      }
    }
  }

  /** The names of the quantities that are shown. */
  List<String> chosen(boolean severalExperiments) {
    Optional<String> kept = site.remembered(CHOSEN).filter(text -> !text.isEmpty());
    if (kept.isPresent()) {
      return Arrays.stream(kept.get().split(BETWEEN)).filter(name -> !name.equals("-")).toList();
    }
    List<String> usual = new ArrayList<>(USUAL);
    if (severalExperiments) {
      usual.add(0, Quantities.EXPERIMENT.name());
    }
    return usual;
  }

  void choose(List<String> names) {
    site.remember(CHOSEN, names.isEmpty() ? "-" : String.join(BETWEEN, names));
  }

  /** Those that one is used to, again. */
  void forget() {
    site.remember(CHOSEN, "");
    widths.clear();
    site.remember(WIDTHS, "");
  }

  void width(String column, int width) {
    widths.put(column, width);
    site.remember(
        WIDTHS,
        widths.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(BETWEEN)));
  }

  /** The chosen quantities that the runs have. */
  static List<Quantity> quantities(List<String> names, Names known) {
    return names.stream()
        .flatMap(
            name -> known.meaning(name).stream().filter(quantity -> quantity.name().equals(name)))
        .toList();
  }

  List<GridColumn> columns(List<Quantity> quantities, boolean cells, Lengths lengths) {
    List<GridColumn> columns = new ArrayList<>();
    MathText first = MathText.of(Tables.WORDS.get(cells ? "column.cell" : "column.run"));
    columns.add(new GridColumn(NAME, first, false, width(NAME, first, 160), true));
    for (Quantity quantity : quantities) {
      MathText heading = heading(quantity, lengths);
      int width = width(quantity.name(), heading, usual(quantity));
      columns.add(new GridColumn(quantity.name(), heading, isRight(quantity), width, true));
    }
    return columns;
  }

  private int width(String column, MathText heading, int least) {
    int letters = MathDrawing.plain(heading).length();
    return widths.getOrDefault(column, Math.max(least, letters * LETTER + AIR));
  }

  /** A parameter by its symbol, where it has one, a result by its name and symbol: short. */
  static MathText heading(Quantity quantity, Lengths lengths) {
    String words =
        quantity.symbol().isEmpty()
            ? Capital.of(quantity.label())
            : quantity.kind() == Quantity.Kind.RESULT ? Capital.of(quantity.name()) : "";
    return MathText.axis(words, quantity.symbol(), lengths.unit(quantity.unit()));
  }

  private static boolean isRight(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.RESULT
        || quantity.kind() == Quantity.Kind.PARAMETER && !quantity.name().endsWith("type")
        || quantity.equals(Quantities.STEPS)
        || quantity.equals(Quantities.REPLICA);
  }

  private static int usual(Quantity quantity) {
    return switch (quantity.kind()) {
      case RESULT -> 96;
      case PARAMETER -> quantity.name().endsWith("type") ? 112 : 64;
      case RUN ->
          switch (quantity.name()) {
            case "replica" -> 66;
            case "steps" -> 140; // of a cell: from and to
            case "message" -> 260;
            case "experiment" -> 150;
            default -> 150; // of a cell: how many are finished
          };
      case REMARK -> quantity.equals(Quantities.PINNED) ? 64 : 170;
    };
  }
}
