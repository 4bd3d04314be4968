package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.absorb.store.journal.RunRow;

/**
 * The runs of a sheet that pass a filter, in order: pinned ones first, then by what they are sorted
 * by, else as they stand in the sheet. Immutable; any thread.
 *
 * @param rows places of runs in the sheet
 * @param groups the same runs cell by cell, the cells in order too; empty unless it is wanted
 * @param cells how many cells the runs belong to
 */
public record Arrangement(Sheet sheet, int[] rows, List<Group> groups, int cells) {

  public Arrangement {
    groups = List.copyOf(groups);
  }

  /**
   * Chooses and sorts.
   *
   * @param orders the first counts most
   * @param grouped whether cells are wanted
   */
  public static Arrangement of(Sheet sheet, Filter filter, List<Order> orders, boolean grouped) {
    int[] passed =
        IntStream.range(0, sheet.size()).filter(row -> filter.test(sheet.values(row))).toArray();
    if (grouped) {
      List<Group> sorted = sorted(sheet, groups(sheet, passed), orders);
      int[] rows = sorted.stream().flatMapToInt(group -> Arrays.stream(group.rows())).toArray();
      return new Arrangement(sheet, rows, sorted, sorted.size());
    }
    int cells = (int) Arrays.stream(passed).map(sheet::cell).distinct().count();
    return new Arrangement(sheet, sorted(sheet, passed, orders), List.of(), cells);
  }

  private static int[] sorted(Sheet sheet, int[] rows, List<Order> orders) {
    // Looked up once: there are hundreds of thousands of comparisons.
    Object[] pinned = sheet.column(Quantities.PINNED);
    Comparator<Integer> by = Comparator.comparing(row -> !Boolean.TRUE.equals(pinned[row]));
    for (Order order : orders) {
      Object[] values = sheet.column(order.quantity());
      by = by.thenComparing((a, b) -> order.compare(values[a], values[b]));
    }
    return Arrays.stream(rows).boxed().sorted(by).mapToInt(row -> row).toArray();
  }

  private static List<Group> groups(Sheet sheet, int[] rows) {
    Map<Integer, IntStream.Builder> members = new LinkedHashMap<>();
    for (int row : rows) {
      members.computeIfAbsent(sheet.cell(row), any -> IntStream.builder()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    for (IntStream.Builder all : members.values()) {
      int[] cell = all.build().toArray();
      RunRow run = sheet.row(cell[0]);
      groups.add(new Group(run.experiment(), run.cell(), cell));
    }
    return groups;
  }

  private static List<Group> sorted(Sheet sheet, List<Group> groups, List<Order> orders) {
    record Sortable(Group group, boolean pinned, List<Object> keys) {}
    Object[] pinned = sheet.column(Quantities.PINNED);
    Comparator<Sortable> by = Comparator.comparing(one -> !one.pinned());
    for (int i = 0; i < orders.size(); i++) {
      int at = i;
      by = by.thenComparing((a, b) -> orders.get(at).compare(a.keys().get(at), b.keys().get(at)));
    }
    return groups.stream()
        .map(
            group ->
                new Sortable(
                    group,
                    Arrays.stream(group.rows()).anyMatch(row -> Boolean.TRUE.equals(pinned[row])),
                    orders.stream()
                        .map(order -> Spread.of(sheet, group.rows(), order.quantity()).key())
                        .toList()))
        .sorted(by)
        .map(Sortable::group)
        .toList();
  }

  /** What the runs of a cell together have of a quantity. */
  public Spread over(Group group, Quantity quantity) {
    return Spread.of(sheet, group.rows(), quantity);
  }
}
