package org.absorb.runner.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Ledger;
import org.absorb.runner.result.Results;
import org.absorb.runner.support.FinishedRuns;
import org.absorb.runner.support.Plugins;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a made-up sweep over packing fraction and size, four replicas each. */
class ContrastTest {

  private static final int REPLICAS = 4;

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;
  private List<RunRow> rows;

  @BeforeEach
  void project() {
    project = FinishedRuns.make(temporary.resolve("p"), 1, 10, REPLICAS, catalog);
    rows = List.copyOf(Ledger.of(project).rows().values());
  }

  private List<RunRow> runs(Side side) {
    return rows.stream()
        .filter(
            row ->
                side.run().isPresent()
                    ? side.run().get().equals(row.id())
                    : row.experiment().equals(side.experiment()) && row.cell().equals(side.cell()))
        .toList();
  }

  private Contrast contrast(Side... sides) {
    return Contrast.of(
        project,
        List.of(sides),
        this::runs,
        side -> side.cell().toString(),
        new Results(project),
        catalog);
  }

  private Side cell(double fraction, int particles) {
    return rows.stream()
        .filter(
            row ->
                row.cell().number("system.packingFraction").orElseThrow().doubleValue() == fraction
                    && row.cell().number("system.particles").orElseThrow().intValue() == particles)
        .map(row -> Side.of(row.experiment(), row.cell()))
        .findFirst()
        .orElseThrow();
  }

  private Setting setting(Contrast contrast, String path) {
    return contrast.settings().stream()
        .filter(setting -> setting.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesWhatDiffersAndNothingElse() {
    Contrast contrast = contrast(cell(0.5, 1000), cell(0.7, 1000));
    List<String> differ =
        contrast.settings().stream().filter(Setting::differs).map(Setting::path).toList();
    assertEquals(List.of("system.packingFraction"), differ);
    assertEquals(1, contrast.differing());
    Setting fraction = setting(contrast, "system.packingFraction");
    assertEquals("packing fraction", fraction.label());
    assertEquals("0.5", fraction.text(0));
    assertEquals("0.7", fraction.text(1));
    assertEquals(List.of(), contrast.reservations());
  }

  /** The activity of 0.7 is made up to lie 0.15 above zero, that of 0.5 at zero. */
  @Test
  void differencesHaveTheErrorsOfBothSides() {
    Contrast contrast = contrast(cell(0.5, 1000), cell(0.7, 1000));
    Effect activity = contrast.effects().get(0);
    assertEquals("activity", activity.column().name());
    double[] means = new double[REPLICAS];
    List<RunRow> high = runs(cell(0.7, 1000));
    for (int i = 0; i < REPLICAS; i++) {
      means[i] = new Results(project).read(high.get(i)).get(0).estimate().mean();
    }
    assertEquals(Optional.of(Estimate.of(means)), activity.values().get(1));
    Estimate difference = activity.difference(1);
    assertEquals(0.15, difference.mean(), 0.01);
    assertEquals(
        Math.sqrt(
            Math.pow(activity.values().get(0).orElseThrow().error(), 2)
                + Math.pow(activity.values().get(1).orElseThrow().error(), 2)),
        difference.error(),
        1e-15);
    assertTrue(activity.sigmas(1) > 20, activity.sigmas(1) + "");
    assertEquals(0, activity.difference(0).mean());
  }

  @Test
  void theSentenceSaysIt() {
    String sentence = contrast(cell(0.5, 1000), cell(0.7, 1000)).sentence();
    assertTrue(
        sentence.startsWith("Packing fraction 0.7 instead of 0.5: ")
            && sentence.contains(" is higher by 0.15")
            && sentence.contains(" standard errors)"),
        sentence);
    String other = contrast(cell(0.7, 1000), cell(0.5, 1000)).sentence();
    assertTrue(other.contains(" is lower by 0.15"), other);
  }

  /** A negative control: the made-up numbers do not depend on the size. */
  @Test
  void whereNothingCameOfItTheSentenceSaysSo() {
    List<String> sentences =
        Stream.of(2000, 4000, 8000, 16000)
            .map(size -> contrast(cell(0.7, 1000), cell(0.7, size)).sentence())
            .toList();
    long nothing =
        sentences.stream()
            .filter(s -> s.contains("no difference beyond 2 standard errors"))
            .count();
    // two observables, 3 degrees of freedom: 2 standard errors are passed by one in seven
    assertTrue(nothing >= 1, sentences + "");
    assertTrue(sentences.get(0).contains("2000 instead of 1000"), sentences.get(0));
  }

  @Test
  void moreThanTwoAreNamedEach() {
    Contrast contrast = contrast(cell(0.5, 1000), cell(0.7, 1000), cell(0.7, 2000));
    assertEquals(2, contrast.differing());
    assertTrue(
        contrast.sentence().contains("{\"system.packingFraction\":0.7"), contrast.sentence());
    assertFalse(setting(contrast, "system.particles").differs(1));
    assertTrue(setting(contrast, "system.particles").differs(2));
  }

  @Test
  void oneRunSaysThatItIsOne() {
    RunRow run = runs(cell(0.5, 1000)).get(1);
    Contrast contrast =
        contrast(new Side(run.experiment(), run.cell(), Optional.of(run.id())), cell(0.7, 1000));
    assertTrue(contrast.reservations().get(0).contains("is one run"));
    assertTrue(contrast.sentence().startsWith("With a reservation: "), contrast.sentence());
    assertEquals("1", setting(contrast, "replica").text(0));
    double own = new Results(project).read(run).get(0).estimate().error();
    assertEquals(own, contrast.effects().get(0).values().get(0).orElseThrow().error());
  }

  @Test
  void whatIsNotThereIsSaidAndStopsNobody() {
    Contrast contrast = contrast(cell(0.5, 1000), Side.of("gone", Tree.EMPTY));
    assertTrue(
        contrast.reservations().stream().anyMatch(line -> line.contains("no experiment")),
        contrast.reservations() + "");
    assertTrue(Double.isNaN(contrast.effects().get(0).sigmas(1)));
    assertTrue(contrast.sentence().contains("nothing is known yet"), contrast.sentence());
  }

  @Test
  void otherWindowsAndVersionsAreReservations() {
    for (RunRow row : runs(cell(0.7, 1000))) {
      RunRecord r = project.run(row.id()).record().orElseThrow();
      Tree longer =
          r.specification()
              .with(org.absorb.model.value.Path.of("protocol.transient"), Value.of(100));
      RunRecord other =
          new RunRecord(
              r.id(),
              longer,
              new Tree(
                  new java.util.TreeMap<>(
                      r.physicsVersions().fields().keySet().stream()
                          .collect(
                              java.util.stream.Collectors.toMap(
                                  plugin -> plugin, plugin -> Value.of(99))))),
              r.replica(),
              r.seeds(),
              List.of(new Software("org.absorb.scheme.sgd", "0.2.0", "1".repeat(64))),
              r.java(),
              r.host(),
              r.status(),
              r.outcome(),
              r.steps(),
              r.resumedFrom(),
              r.message(),
              r.stateHash(),
              r.logHash(),
              r.columns());
      project.run(row.id()).save(other);
    }
    List<String> said = contrast(cell(0.5, 1000), cell(0.7, 1000)).reservations();
    assertTrue(said.stream().anyMatch(line -> line.contains("natural times 2 to 20")), said + "");
    assertTrue(said.stream().anyMatch(line -> line.contains("version 99")), said + "");
    assertTrue(said.stream().anyMatch(line -> line.contains("0.2.0")), said + "");
  }

  @Test
  void aComparisonIsKeptWithTheProject() {
    Comparison comparison =
        new Comparison("b_f: 0.75 / 0.2", Arrays.asList(cell(0.5, 1000), cell(0.7, 1000)), "why");
    project.save(comparison);
    assertEquals(List.of("b_f: 0.75 / 0.2"), project.comparisons());
    assertEquals(comparison, project.comparison("b_f: 0.75 / 0.2"));
    assertEquals(cell(0.7, 1000), comparison.against(cell(0.7, 1000)).baseline());
    RunRow run = rows.get(0);
    Comparison runs =
        new Comparison(
            "runs",
            List.of(
                cell(0.5, 1000), new Side(run.experiment(), run.cell(), Optional.of(run.id()))));
    project.save(runs);
    assertEquals(runs, project.comparison("runs"));
  }

  @Test
  void aWrongComparisonIsNamedByFileAndField() throws java.io.IOException {
    Path file = project.comparisonFile("bad");
    java.nio.file.Files.createDirectories(file.getParent());
    java.nio.file.Files.writeString(file, "{\"sides\": [{\"run\": \"x\"}, {\"cell\": {}}, 3]}");
    String message =
        Assertions.assertThrows(BadInputException.class, () -> project.comparison("bad"))
            .getMessage();
    assertTrue(message.contains(file + ": sides[0].run"), message);
    assertTrue(message.contains("sides[1].experiment") && message.contains("sides[2]"), message);
  }
}
