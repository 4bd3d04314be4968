package org.absorb.ui.plots.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ProjectState;
import org.junit.jupiter.api.Test;

class SubjectTest {

  private static final Selection SWEEP =
      new Selection(Optional.empty(), Optional.of("sweep"), List.of(), List.of());

  private static Subject of(Selection selection, ProjectState state, boolean apart) {
    return Subject.of(selection, state, known -> new CellNames(known, Sketch.CATALOG), apart);
  }

  private static List<String> names(Subject subject) {
    return subject.groups().stream().map(Subject.Group::name).toList();
  }

  @Test
  void nothingIsAboutNothing() {
    assertTrue(of(Selection.NONE, Sketch.state(List.of(), 0), false).isEmpty());
    assertTrue(of(SWEEP, Sketch.state(List.of(Sketch.cell("0.6", 500)), 0), false).isEmpty());
    Selection gone = new Selection(Optional.empty(), Optional.of("gone"), List.of(), List.of());
    assertTrue(of(gone, Sketch.state(List.of(), 0), false).isEmpty());
  }

  @Test
  void cellsThatHaveBegunAreCurvesFromSmallToLarge() {
    List<Tree> cells =
        List.of(Sketch.cell("0.62", 500), Sketch.cell("0.6", 500), Sketch.cell("0.64", 500));
    Subject subject = of(SWEEP, Sketch.state(cells, 2), false);
    assertEquals(List.of("0.600", "0.620"), names(subject));
    assertEquals("$phi$", subject.varies());
    assertEquals("$N$ 500", subject.shared());
    assertEquals(2, subject.replicas());
    assertFalse(subject.single());
    assertEquals(2, of(Selection.NONE, Sketch.state(cells, 2), false).groups().size());
  }

  @Test
  void ofManyCellsSomeAreChosenEvenlyAndItIsKnownHowMany() {
    List<Tree> cells = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      cells.add(Sketch.cell(String.format(java.util.Locale.ROOT, "0.6%02d", i), 500));
    }
    Subject subject = of(SWEEP, Sketch.state(cells, 50), false);
    assertEquals(Subject.MOST_IN_ORDER, subject.groups().size());
    assertEquals("0.600", names(subject).get(0));
    assertEquals("0.649", names(subject).get(Subject.MOST_IN_ORDER - 1));
    assertEquals(50, subject.candidates());
    assertArrayEquals(new int[] {0, 3, 6, 9}, Subject.evenly(10, 4));
    assertArrayEquals(new int[] {0, 1}, Subject.evenly(2, 4));
  }

  /** A line through a large sweep can be read; a cloud of cells cannot. */
  @Test
  void ofALargeSweepTheLongestLineWithMostRunsIsShown() {
    List<Tree> cells = new ArrayList<>();
    for (int particles : new int[] {500, 1000}) {
      for (int i = 0; i < 7; i++) {
        cells.add(Sketch.cell("0.6" + i, particles));
      }
    }
    Subject whole = of(SWEEP, Sketch.state(cells, 14), false);
    assertEquals("$N$ 500", whole.shared());
    assertEquals(7, whole.groups().size());
    assertEquals(14, whole.candidates());
    assertEquals(List.of("0.600", "0.610"), names(whole).subList(0, 2));
  }

  /** Nine cells in no order are more than one can tell apart; nine along one axis are not. */
  @Test
  void whatHasNoOrderIsReducedToALineSooner() {
    List<Tree> square = new ArrayList<>();
    List<Tree> line = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      square.add(Sketch.cell("0.6" + i % 3, 500 * (1 + i / 3)));
      line.add(Sketch.cell("0.6" + i, 500));
    }
    assertEquals(3, of(SWEEP, Sketch.state(square, 9), false).groups().size());
    assertEquals(9, of(SWEEP, Sketch.state(line, 9), false).groups().size());
  }

  @Test
  void oneCellOpensIntoItsReplicas() {
    List<Tree> cells = List.of(Sketch.cell("0.6", 500), Sketch.cell("0.62", 500));
    ProjectState state = Sketch.state(cells, 2);
    Selection one = SWEEP.cells(List.of(cells.get(1)));
    Subject mean = of(one, state, false);
    assertEquals(1, mean.groups().size());
    assertEquals(2, mean.groups().get(0).runs().size());
    assertTrue(mean.single());
    Subject apart = of(one, state, true);
    assertEquals(List.of(0, 1), apart.groups().stream().map(Subject.Group::replica).toList());
    assertTrue(apart.single());
    assertEquals(2, apart.groups().stream().map(Subject.Group::name).distinct().count());
  }

  @Test
  void pickedRunsAreCurvesOfTheirOwn() {
    List<Tree> cells = List.of(Sketch.cell("0.6", 500), Sketch.cell("0.62", 500));
    Selection runs = SWEEP.runs(List.of(Sketch.id(3), Sketch.id(0)));
    Subject subject = of(runs, Sketch.state(cells, 2), false);
    assertEquals(
        List.of(Sketch.id(0), Sketch.id(3)),
        subject.groups().stream().flatMap(group -> group.runs().stream()).toList());
    assertEquals(2, names(subject).stream().distinct().count());
    assertFalse(of(SWEEP.runs(List.of(Sketch.id(0))), Sketch.state(cells, 2), false).single());
  }
}
