package org.absorb.ui.runs.internal.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.result.Measured;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Filter;
import org.absorb.runner.table.Group;
import org.absorb.runner.table.Parameters;
import org.absorb.runner.table.Quantities;
import org.absorb.runner.table.Sheet;
import org.absorb.store.Annotation;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.grid.GridCell.Fold;
import org.absorb.ui.workbench.length.LengthUnit;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.project.ProjectState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cells of two runs each, without their experiment. */
class TableTest {

  @TempDir Path folder;
  private final List<RunRow> rows = new ArrayList<>();
  private Sheet sheet;

  private static Tree cell(String fraction) {
    return Tree.EMPTY.with("system.packingFraction", Value.of(Double.parseDouble(fraction)));
  }

  @BeforeEach
  void sheet() {
    for (int i = 0; i < 4; i++) {
      rows.add(
          RunRow.queued(
                  new RunId(String.format("%016x", i)), "e", cell(i < 2 ? "0.6" : "0.64"), i % 2)
              .ended(Outcome.STEP_LIMIT, 100, "", ""));
    }
    Sheet.Known known =
        new Sheet.Known() {
          @Override
          public Optional<List<Measured>> results(RunRow run) {
            return Optional.empty();
          }

          @Override
          public Annotation annotation(RunId run) {
            return run.hex().endsWith("3")
                ? Annotation.NONE.tagged(new TreeSet<>(Set.of("paper")))
                : Annotation.NONE;
          }

          @Override
          public List<Finding> findings(RunId run) {
            return List.of();
          }
        };
    Project project = Project.create(folder.resolve("p"));
    sheet = new Sheet(rows, new Parameters(project, List.of(), FixedCatalog.of()), known);
  }

  private TableView view(boolean cells, Set<Group.Key> open) {
    ProjectState state = new ProjectState(List.of(), Map.of(), List.of(), false);
    TableQuery query =
        new TableQuery(null, state, "", List.of(), cells, open, List.of("tag", "status"));
    Arrangement arrangement = Arrangement.of(sheet, Filter.ALL, List.of(), cells);
    return new TableView(query, arrangement, TableView.lines(arrangement, query), "", 0);
  }

  private static TableRows rows(TableView view) {
    return new TableRows(
        view,
        List.of(Quantities.TAG, Quantities.STATUS),
        row -> row.cell().toString(),
        new Lengths(LengthUnit.DIAMETER));
  }

  @Test
  void aCellThatIsOpenHasItsRunsBelow() {
    assertArrayEquals(new int[] {0, 1, 2, 3}, view(false, Set.of()).lines());
    assertArrayEquals(new int[] {-1, -2}, view(true, Set.of()).lines());
    TableView open = view(true, Set.of(new Group.Key("e", cell("0.6"))));
    assertArrayEquals(new int[] {-1, 0, 1, -2}, open.lines());
    TableRows lines = rows(open);
    assertEquals(Fold.OPEN, lines.cell(0, 0).fold());
    assertEquals(Fold.NONE, lines.cell(1, 0).fold());
    assertEquals(Fold.CLOSED, lines.cell(3, 0).fold());
    assertEquals(new RunId("0000000000000001"), lines.key(2));
    assertEquals(new Group.Key("e", cell("0.64")), lines.key(3));
  }

  @Test
  void aCellHasTheTagsOfItsRuns() {
    TableRows lines = rows(view(true, Set.of()));
    assertEquals(List.of(), lines.cell(0, 1).chips());
    assertEquals(List.of("paper"), lines.cell(1, 1).chips());
  }

  @Test
  void whatIsPickedKeepsItsOrder() {
    TableView view = view(true, Set.of());
    Picked picked =
        Picked.of(view, List.of(new Group.Key("e", cell("0.64")), new Group.Key("e", cell("0.6"))));
    assertEquals(cell("0.64"), picked.sides().get(0).cell());
    assertEquals(4, picked.all(view.arrangement()).size());
    assertTrue(Picked.of(view, List.of("gone")).isEmpty());
  }

  @Test
  void csvHasWhatTellsTheLinesApartThenTheColumns() {
    TableView view = view(false, Set.of());
    Picked one = Picked.of(view, List.of(new RunId("0000000000000003")));
    assertEquals(
        "id,experiment,system.packingFraction,replica,tag,status\n"
            + "0000000000000003,e,0.64,1,paper,finished\n",
        Copying.csv(view, one, List.of(Quantities.TAG, Quantities.STATUS)));
    String cells = Copying.csv(view(true, Set.of()), Picked.NOTHING, List.of(Quantities.STATUS));
    assertEquals(
        "runs,experiment,system.packingFraction,status\n2,e,0.6,finished\n2,e,0.64,finished\n",
        cells);
  }

  @Test
  void tagsAreTheWordsBetweenCommas() {
    assertEquals(Set.of("a b", "c"), Remarks.tags(" c , a b,, "));
    assertTrue(Remarks.tags("  ").isEmpty());
  }

  @Test
  void stepsMustBeMore() {
    assertEquals("", Further.wrong("20 000", 10_001, Long.MAX_VALUE));
    assertFalse(Further.wrong("10000", 10_001, Long.MAX_VALUE).isEmpty());
    assertTrue(Further.wrong("x", 5, 100).contains("5 to 100"));
  }
}
