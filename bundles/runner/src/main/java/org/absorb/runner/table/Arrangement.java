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
    List<Group> groups = groups(sheet, passed);
    if (grouped) {
      List<Group> sorted = sorted(sheet, groups, orders);
      int[] rows = sorted.stream().flatMapToInt(group -> Arrays.stream(group.rows())).toArray();
      return new Arrangement(sheet, rows, sorted, groups.size());
    }
    return new Arrangement(sheet, sorted(sheet, passed, orders), List.of(), groups.size());
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
    Map<Group.Key, List<Integer>> members = new LinkedHashMap<>();
    for (int row : rows) {
      RunRow run = sheet.row(row);
      members
          .computeIfAbsent(new Group.Key(run.experiment(), run.cell()), any -> new ArrayList<>())
          .add(row);
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (key, all) ->
            groups.add(
                new Group(
                    key.experiment(), key.cell(), all.stream().mapToInt(row -> row).toArray())));
    return groups;
  }

  private static List<Group> sorted(Sheet sheet, List<Group> groups, List<Order> orders) {
    record Sortable(Group group, boolean pinned, List<Object> keys) {}
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
                    Arrays.stream(group.rows())
                        .anyMatch(row -> Boolean.TRUE.equals(sheet.value(row, Quantities.PINNED))),
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
