package org.absorb.ui.runs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.RunState;
import org.junit.jupiter.api.Test;

/** Jobs a (cells 0, 1), b (cell 2) and c (cells 3 to 5, of which 5 is not listed). */
class MoveTest {

  private static final List<Row> ROWS =
      List.of(job("a", List.of(0, 1), 2), job("b", List.of(2), 1), job("c", List.of(3, 4, 5), 2));

  private static Row job(String name, List<Integer> cells, int listed) {
    Row.Key key = new Row.Key(null, name, Optional.empty(), Optional.empty(), Optional.empty());
    List<Row> children =
        cells.stream()
            .limit(listed)
            .map(
                cell ->
                    row(
                        new Row.Key(
                            null,
                            name,
                            Optional.of(Tree.EMPTY.with("n", Value.of(cell))),
                            Optional.empty(),
                            Optional.empty()),
                        List.of(cell),
                        List.of()))
            .toList();
    return row(key, cells, children);
  }

  private static Row row(Row.Key key, List<Integer> cells, List<Row> children) {
    return new Row(
        key,
        RunState.QUEUED,
        "",
        "",
        0,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Row.Target.all(null),
        cells.stream().map(Sketch::id).toList(),
        children);
  }

  private static int place(RunId run) {
    return Integer.parseInt(run.hex(), 16);
  }

  private static String by(Row row, int step) {
    return words(Move.by(ROWS, row.key(), step, MoveTest::place));
  }

  private static String words(Optional<Move> move) {
    return move.map(
            is ->
                is.runs().stream().map(MoveTest::place).toList()
                    + " before "
                    + is.before().map(MoveTest::place).map(Object::toString).orElse("nothing"))
        .orElse("none");
  }

  @Test
  void jobsGoPastEachOther() {
    assertEquals("none", by(ROWS.get(0), -1));
    assertEquals("[0, 1] before 3", by(ROWS.get(0), 1));
    assertEquals("[2] before 0", by(ROWS.get(1), -1));
    assertEquals("[2] before nothing", by(ROWS.get(1), 1));
    assertEquals("none", by(ROWS.get(2), 1));
  }

  /** The last cell of the first is the first of the second: a run that both want. */
  @Test
  void jobsThatShareACellCanBeTakenApart() {
    List<Row> shared =
        List.of(job("x", List.of(0), 1), job("a", List.of(1, 2), 2), job("b", List.of(2, 3), 2));
    assertEquals("[0] before 2", words(Move.by(shared, shared.get(0).key(), 1, MoveTest::place)));
  }

  @Test
  void cellsGoPastEachOtherWithinTheirJob() {
    assertEquals("[1] before 0", by(ROWS.get(0).children().get(1), -1));
    assertEquals("none", by(ROWS.get(0).children().get(1), 1));
    assertEquals("[3] before 5", by(ROWS.get(2).children().get(0), 1));
  }

  @Test
  void whatIsDroppedGoesWhereItIsDropped() {
    Row.Key last = ROWS.get(2).children().get(1).key();
    assertEquals(
        "[4] before 0", words(Move.onto(ROWS, last, ROWS.get(0).key(), true, MoveTest::place)));
    assertEquals(
        "[4] before 2", words(Move.onto(ROWS, last, ROWS.get(0).key(), false, MoveTest::place)));
    assertEquals(
        "none",
        words(Move.onto(ROWS, ROWS.get(2).key(), last, true, MoveTest::place)),
        "onto a part of it");
  }
}
