package org.absorb.runner.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.run.RunId;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Ledger;
import org.absorb.runner.result.Results;
import org.absorb.runner.support.FinishedRuns;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.support.Said;
import org.absorb.store.Annotation;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of 10 cells with 3 replicas each, all finished. */
class SheetTest {

  private static final int CELLS = 10;
  private static final int REPLICAS = 3;

  private final Catalog catalog = Plugins.catalog();
  private final Map<RunId, Annotation> said = new HashMap<>();

  @TempDir Path temporary;
  private Project project;
  private Results results;

  @BeforeEach
  void project() {
    project = FinishedRuns.make(temporary.resolve("p"), 1, CELLS, REPLICAS, catalog);
    results = new Results(project);
  }

  private Sheet sheet() {
    return sheet(List.copyOf(Ledger.of(project).rows().values()));
  }

  private Sheet sheet(List<RunRow> rows) {
    List<Experiment> experiments = project.experiments().stream().map(project::experiment).toList();
    Sheet.Known known = new Said(results::known, run -> said.getOrDefault(run, Annotation.NONE));
    return new Sheet(rows, new Parameters(project, experiments, catalog), known);
  }

  private static Quantity quantity(Sheet sheet, String word) {
    return sheet.names().meaning(word).iterator().next();
  }

  private static Arrangement arranged(Sheet sheet, String filter, boolean cells, Order... orders)
      throws FilterException {
    return Arrangement.of(sheet, Filter.of(filter, sheet.names()), List.of(orders), cells);
  }

  @Test
  void knowsWhatIsSweptWhatIsWrittenAndWhatIsADefault() {
    Sheet sheet = sheet();
    assertEquals(CELLS * REPLICAS, sheet.size());
    int row = 4;
    Tree cell = sheet.row(row).cell();
    assertEquals(
        cell.number("system.packingFraction").orElseThrow().doubleValue(),
        sheet.value(row, quantity(sheet, "phi")));
    assertEquals(
        cell.number("system.particles").orElseThrow().doubleValue(),
        sheet.value(row, quantity(sheet, "N")));
    assertEquals("sgd.pairwise", sheet.value(row, quantity(sheet, "scheme")));
    assertEquals(0.1, sheet.value(row, quantity(sheet, "alpha")));
    assertEquals("potential.linear", sheet.value(row, quantity(sheet, "potential")), "a default");
    assertEquals(500.0, sheet.value(row, quantity(sheet, "protocol.transient")));
    assertEquals("batch fraction", quantity(sheet, "b_f").label());
  }

  /** The same by the slow way: what the record of each run says. */
  @Test
  void agreesWithTheRecordOfEachRun() {
    Sheet sheet = sheet();
    for (int row = 0; row < sheet.size(); row++) {
      Tree record = project.run(sheet.row(row).id()).record().orElseThrow().specification();
      for (Quantity quantity : sheet.names().all()) {
        if (quantity.kind() == Quantity.Kind.PARAMETER) {
          Value slow = record.at(org.absorb.model.value.Path.of(quantity.name())).orElse(null);
          assertEquals(Sheet.plain(slow), sheet.value(row, quantity), quantity.name());
        }
      }
    }
  }

  @Test
  void resultsAreThereOnceTheyAreRead() {
    Sheet before = sheet();
    Quantity activity = quantity(before, "f_a");
    assertNull(before.value(0, activity));
    results.read(before.row(0));
    Sheet after = sheet();
    double mean = results.known(after.row(0)).orElseThrow().get(0).estimate().mean();
    assertTrue(mean > 0);
    assertEquals(mean, after.value(0, activity));
    assertEquals(
        results.known(after.row(0)).orElseThrow().get(0).estimate().error(),
        after.value(0, quantity(after, "activity.error")));
    assertNull(after.value(1, activity));
  }

  @Test
  void cellsHaveTheMeanAndTheErrorOfTheirReplicas() throws FilterException {
    Sheet sheet = sheet();
    for (int row = 0; row < sheet.size(); row++) {
      results.read(sheet.row(row));
    }
    sheet = sheet();
    Arrangement cells = arranged(sheet, "N = 4000", true);
    assertEquals(2, cells.groups().size());
    Quantity activity = quantity(sheet, "f_a");
    for (Group group : cells.groups()) {
      assertEquals(REPLICAS, group.rows().length);
      double[] values = new double[REPLICAS];
      for (int i = 0; i < REPLICAS; i++) {
        values[i] = (Double) sheet.value(group.rows()[i], activity);
      }
      assertEquals(Estimate.of(values), cells.over(group, activity).estimate());
      assertEquals(4000.0, cells.over(group, quantity(sheet, "N")).common());
      assertNull(cells.over(group, Quantities.REPLICA).common());
      assertEquals(2, cells.over(group, Quantities.REPLICA).most());
    }
  }

  @Test
  void oneReplicaAloneKeepsItsOwnError() throws FilterException {
    Sheet sheet = sheet();
    double own = results.read(sheet.row(0)).get(0).estimate().error();
    sheet = sheet();
    Arrangement cells = arranged(sheet, "id = " + sheet.row(0).id(), true);
    Estimate estimate = cells.over(cells.groups().get(0), quantity(sheet, "f_a")).estimate();
    assertEquals(own, estimate.error());
    assertEquals(1, estimate.count());
  }

  @Test
  void sortsByWhatIsAskedForAndKeepsTheOrderOfEquals() throws FilterException {
    Sheet sheet = sheet();
    Quantity particles = quantity(sheet, "N");
    Arrangement down =
        arranged(
            sheet, "", false, new Order(particles, true), new Order(Quantities.REPLICA, false));
    double last = Double.MAX_VALUE;
    double replica = -1;
    for (int row : down.rows()) {
      double here = (Double) sheet.value(row, particles);
      double which = (Double) sheet.value(row, Quantities.REPLICA);
      assertTrue(here < last || here == last && which >= replica);
      last = here;
      replica = which;
    }
    int[] unsorted = arranged(sheet, "", false).rows();
    assertEquals(0, unsorted[0]);
    assertTrue(
        Arrays.stream(unsorted)
            .boxed()
            .sorted()
            .toList()
            .equals(Arrays.stream(unsorted).boxed().toList()));
  }

  @Test
  void whatIsPinnedComesFirstAndTagsAreFound() throws FilterException {
    RunId pinned = sheet().row(17).id();
    said.put(pinned, Annotation.NONE.pinned(true));
    RunId tagged = sheet().row(5).id();
    said.put(tagged, Annotation.NONE.tagged(new TreeSet<>(List.of("paper"))));
    Sheet sheet = sheet();
    Quantity particles = quantity(sheet, "N");
    assertEquals(17, arranged(sheet, "", false, new Order(particles, false)).rows()[0]);
    assertEquals(17, arranged(sheet, "", false, new Order(particles, true)).rows()[0]);
    Arrangement paper = arranged(sheet, "tag:paper", false);
    assertEquals(List.of(5), Arrays.stream(paper.rows()).boxed().toList());
  }

  @Test
  void runsOfNoExperimentHaveWhatTheirCellSays() {
    RunRow row = Ledger.of(project).rows().values().iterator().next();
    RunRow lost = RunRow.queued(row.id(), "gone", row.cell(), 0);
    Sheet sheet = sheet(List.of(lost));
    assertEquals(
        row.cell().number("system.packingFraction").orElseThrow().doubleValue(),
        sheet.value(0, quantity(sheet, "packingFraction")));
  }
}
