package org.absorb.ui.experiments.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class GridTest {

  private static Axis axis(String path, int values) {
    return new Axis.Values(
        Path.of(path), IntStream.range(0, values).<Value>mapToObj(Value::of).toList());
  }

  @Test
  void theLongerOfTheFirstTwoAxesRunsToTheRight() {
    Grid grid = Grid.of(List.of(axis("seed", 2), axis("system.particles", 5)), List.of());
    assertEquals(5, grid.columns());
    assertEquals(2, grid.rows());
    assertEquals(1, grid.across());
  }

  @Test
  void everyPlaceIsTheCellWithThoseValues() {
    List<Axis> axes = List.of(axis("a.x", 3), axis("a.y", 4), axis("a.z", 2), axis("a.w", 3));
    Experiment experiment = new Experiment("e", Tree.EMPTY, axes, 1, 1, "");
    Grid grid = Grid.of(axes, List.of(1, 2));
    for (int column = 0; column < grid.columns(); column++) {
      for (int row = 0; row < grid.rows(); row++) {
        Tree coordinates = experiment.cells().get(grid.cell(column, row)).coordinates();
        assertEquals(Optional.of(Value.of(column)), coordinates.get("a.y"));
        assertEquals(Optional.of(Value.of(row)), coordinates.get("a.x"));
        assertEquals(Optional.of(Value.of(1)), coordinates.get("a.z"));
        assertEquals(Optional.of(Value.of(2)), coordinates.get("a.w"));
      }
    }
  }

  @Test
  void aValueThatIsGoneIsTheLast() {
    Grid grid = Grid.of(List.of(axis("a", 1), axis("b", 1), axis("c", 2)), List.of(7));
    assertEquals(List.of(1), grid.fixed());
  }

  @Test
  void withoutAxesThereIsOneCell() {
    Grid grid = Grid.of(List.of(), List.of());
    assertEquals(1, grid.columns() * grid.rows());
    assertEquals(0, grid.cell(0, 0));
  }
}
