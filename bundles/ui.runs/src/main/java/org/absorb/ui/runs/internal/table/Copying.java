package org.absorb.ui.runs.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Group;
import org.absorb.runner.table.Quantities;
import org.absorb.runner.table.Quantity;
import org.absorb.runner.table.TableText;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.widget.MathDrawing;

/** The table, or what is selected of it, as text. Off the display's thread where it is long. */
final class Copying {

  private Copying() {}

  /**
   * Comma-separated values with the parameters and numbers as they are. Cells with their means if
   * cells were chosen, else runs.
   *
   * @param picked nothing: all there is
   */
  static String csv(TableView view, Picked picked, List<Quantity> quantities) {
    Arrangement arrangement = view.arrangement();
    List<Group> groups = picked.isEmpty() ? arrangement.groups() : picked.groups();
    boolean cells = view.query().cells() && (picked.isEmpty() || picked.runs().isEmpty());
    if (cells) {
      return TableText.csv(arrangement, groups, with(arrangement, quantities, false));
    }
    return TableText.csv(
        arrangement.sheet(), rows(arrangement, picked), with(arrangement, quantities, true));
  }

  /** What tells the lines apart, whether it is a column or not, then the columns. */
  private static List<Quantity> with(
      Arrangement arrangement, List<Quantity> quantities, boolean runs) {
    List<Quantity> all = new ArrayList<>(runs ? List.of(Quantities.ID) : List.of());
    all.add(Quantities.EXPERIMENT);
    IntStream.of(arrangement.rows())
        .mapToObj(row -> arrangement.sheet().row(row).cell())
        .distinct()
        .flatMap(cell -> cell.fields().keySet().stream())
        .distinct()
        .flatMap(path -> arrangement.sheet().names().meaning(path).stream())
        .forEach(all::add);
    if (runs) {
      all.add(Quantities.REPLICA);
    }
    quantities.stream().filter(quantity -> !all.contains(quantity)).forEach(all::add);
    return all.stream().distinct().toList();
  }

  private static int[] rows(Arrangement arrangement, Picked picked) {
    if (picked.isEmpty()) {
      return arrangement.rows();
    }
    List<RunRow> wanted = picked.all(arrangement);
    Set<RunRow> ids = new HashSet<>(wanted);
    return Arrays.stream(arrangement.rows())
        .filter(row -> ids.contains(arrangement.sheet().row(row)))
        .toArray();
  }

  /** A Markdown table as the table is seen: its columns, its numbers with errors. */
  static String markdown(TableRows rows, List<GridColumn> columns, List<Integer> lines) {
    Function<Integer, List<String>> texts =
        line ->
            IntStream.range(0, columns.size())
                .mapToObj(
                    column -> {
                      var cell = rows.cell(line, column);
                      List<String> parts = new ArrayList<>(List.of(MathDrawing.plain(cell.text())));
                      parts.addAll(cell.chips());
                      return String.join(" ", parts).strip();
                    })
                .toList();
    return TableText.markdown(
        columns.stream().map(column -> MathDrawing.plain(column.heading())).toList(),
        columns.stream().map(GridColumn::right).toList(),
        lines,
        texts);
  }
}
