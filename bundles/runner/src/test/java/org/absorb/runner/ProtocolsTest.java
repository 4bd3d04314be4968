package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.absorb.engine.Options;
import org.absorb.engine.Strategy;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.Seeds;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.CentreOfMass;
import org.absorb.observable.standard.internal.Contacts;
import org.absorb.observable.standard.internal.DrawnBatch;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.observable.standard.internal.LargestDisplacement;
import org.absorb.observable.standard.internal.NaturalTime;
import org.absorb.observable.standard.internal.SquareDisplacement;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Local;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.RunJob;
import org.absorb.runner.work.Standing;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.scheme.sgd.internal.ParticlewiseSgd;
import org.absorb.store.Project;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.RandomStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stop rules, stages and what observables look back at: a run in pieces, on other threads, with
 * another list, and one extended, give the files of an uninterrupted one.
 */
class ProtocolsTest {

  private static final String ALL =
      "[\"activity\", \"energy\", {\"type\": \"contacts\", \"withoutRattlers\": true}, \"msd\","
          + "{\"type\": \"msd\", \"from\": 155}, \"drift\", \"maxDisplacement\", \"batch\","
          + " \"clock\"]";
  private static final String STAGES =
      "[{\"from\": 120, \"dynamics\": {\"learningRate\": 0.05}},"
          + " {\"from\": 200, \"dynamics\": {\"type\": \"sgd.particlewise\","
          + " \"learningRate\": 0.2, \"batchFraction\": 0.5}}]";

  private final Catalog catalog =
      FixedCatalog.of(
          new PairwiseSgd(),
          new ParticlewiseSgd(),
          new Linear(),
          new RandomStart(),
          new EqualRadii(),
          new Activity(),
          new Energy(),
          new Contacts(),
          new SquareDisplacement(),
          new CentreOfMass(),
          new LargestDisplacement(),
          new DrawnBatch(),
          new NaturalTime());

  @TempDir Path temporary;

  static Stream<String> protocols() {
    return Stream.of(
        "{\"steps\": 407, \"record\": {\"every\": 1}}",
        "{\"steps\": 407, \"record\": {\"perDecade\": 30}, \"stages\": STAGES}",
        "{\"steps\": 407, \"record\": {\"every\": 7}, \"stages\": STAGES}",
        "{\"steps\": 9000, \"transient\": 100, \"record\": {\"every\": 2}, \"stopWhen\": \"steady\"}",
        "{\"steps\": 9000, \"record\": {\"every\": 2}, \"stopWhen\": {\"precision\": 0.01}}");
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void inPiecesAndOnOtherThreadsItIsTheSameRun(String protocol) {
    Specification wanted = specification(protocol, "0.64");
    RunRecord whole = finish(wanted, folder("whole"), Options.DEFAULT);
    RunFolder folder = folder("pieces");
    int pieces = 0;
    JobReport report;
    do {
      AtomicInteger polls = new AtomicInteger();
      int most = 3 + pieces;
      Options options = pieces % 2 == 0 ? Options.DEFAULT : new Options(3, 0.4, Strategy.SCAN);
      report =
          new RunJob(catalog, options)
              .run(wanted, 0, folder, JobListener.NONE, () -> polls.incrementAndGet() > most);
      pieces++;
    } while (report.end() == JobReport.End.INTERRUPTED);
    RunRecord record = report.record().orElseThrow();
    assertTrue(pieces > 3, "in pieces: " + pieces);
    assertEquals(whole.outcome(), record.outcome());
    assertEquals(whole.steps(), record.steps());
    assertEquals(whole.stateHash(), record.stateHash());
    assertEquals(whole.logHash(), record.logHash());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void itIsVerifiedWithOtherThreadsAndAnotherList(String protocol) {
    Project project = Project.create(temporary.resolve("project"));
    project.save(experiment(protocol, "0.64"));
    PlannedRun run = Local.run(project, catalog).get(0);
    RunRecord record = project.run(run.id()).record().orElseThrow();
    for (long steps : new long[] {150, record.steps()}) {
      Verification verified =
          new VerifyRun(project, catalog, new Options(2, 0.35, Strategy.SCAN))
              .verify(run.id(), steps, JobListener.NONE, Control.NONE);
      assertEquals(Optional.empty(), verified.difference(), protocol + " to " + steps);
      assertEquals(steps, verified.steps());
      assertTrue(verified.rows() > 15, verified + " of " + protocol);
    }
  }

  @Test
  void aRunThatHasSeenEnoughSaysSo() {
    Specification steady = specification(protocols().toList().get(3), "0.64");
    RunFolder folder = folder("a");
    RunRecord record = finish(steady, folder, Options.DEFAULT);
    assertEquals(Optional.of(Outcome.STEADY), record.outcome());
    assertTrue(record.steps() < 9000 && record.steps() >= 100 + 2 * 79, "at " + record.steps());
    assertEquals(Need.FOUND, Need.of(folder.record().map(Standing::of), steady));
    Specification later = specification(protocols().toList().get(3).replace("100", "200"), "0.64");
    assertEquals(
        Need.EXTEND, Need.of(folder.record().map(Standing::of), later), "another transient");
    Specification all = specification("{\"steps\": 9000, \"record\": {\"every\": 2}}", "0.64");
    assertEquals(Need.EXTEND, Need.of(folder.record().map(Standing::of), all));
    RunRecord precise =
        finish(specification(protocols().toList().get(4), "0.64"), folder("b"), Options.DEFAULT);
    assertEquals(Optional.of(Outcome.PRECISION), precise.outcome());
  }

  /** A run serves wishes one after the other, each by its rule, and each finds it afterwards. */
  @Test
  void oneRunServesSeveralRules() {
    Specification precise =
        specification(protocols().toList().get(4).replace("0.01", "0.05"), "0.64");
    Specification steady = specification(protocols().toList().get(3), "0.64");
    RunFolder folder = folder("several");
    RunRecord first = finish(precise, folder, Options.DEFAULT);
    RunRecord second = finish(steady, folder, Options.DEFAULT);
    assertEquals(Optional.of(Outcome.PRECISION), first.outcome());
    assertEquals(Optional.of(Outcome.STEADY), second.outcome());
    assertTrue(second.steps() > first.steps() && second.steps() < 9000, "at " + second.steps());
    Specification denser =
        specification(protocols().toList().get(3).replace(": 2}", ": 1}"), "0.64");
    RunRecord third = finish(denser, folder, Options.DEFAULT);
    assertTrue(third.steps() < 9000, "replayed with more rows, not run to its limit");
    for (Specification wanted : List.of(steady, precise, denser)) {
      assertEquals(Need.FOUND, Need.of(folder, folder.record(), wanted, catalog));
    }
  }

  /** What restless particles do has no end of its own: only "never" serves two rules. */
  @Test
  void aRestlessRunServesSeveralRules() {
    String[] rules = {
      "{\"steps\": 1200, \"record\": {\"every\": 2}, \"stopWhen\": \"steady\"}",
      "{\"steps\": 1200, \"record\": {\"every\": 3}, \"stopWhen\": {\"precision\": 0.0001}}"
    };
    RunFolder folder = folder("restless");
    for (String rule : rules) {
      Specification wanted = restless(rule);
      RunRecord record = finish(wanted, folder, Options.DEFAULT);
      assertEquals(Need.FOUND, Need.of(folder, Optional.of(record), wanted, catalog), rule);
    }
    Specification first = restless(rules[0]);
    assertEquals(Need.FOUND, Need.of(folder, folder.record(), first, catalog));
  }

  private Specification restless(String protocol) {
    Experiment experiment =
        Experiments.with(experiment(protocol, "0.64"), "dynamics.thermalNoise", "1e-6");
    return new Simulate(catalog, Options.DEFAULT).resolve(experiment.cells().get(0).document());
  }

  /** Settings that change what is measured change the column: both stay, for both experiments. */
  @Test
  void twoExperimentsThatLookBackDifferentlyShareARun() {
    Project project = Project.create(temporary.resolve("project"));
    String protocol = "{\"steps\": 90, \"record\": {\"every\": 10}}";
    for (int from : new int[] {0, 40}) {
      Experiment experiment =
          Experiments.with(
              experiment(protocol, "0.64"),
              "observe",
              "[\"activity\", {\"type\": \"msd\", \"from\": "
                  + from
                  + "},"
                  + " {\"type\": \"contacts\", \"withoutRattlers\": "
                  + (from > 0)
                  + "}]");
      project.save(experiment.named("from " + from));
      Local.run(project, catalog);
    }
    Plan plan = Plan.of(project, List.of(), catalog);
    assertEquals(2, plan.runs().size());
    assertEquals(1, plan.runs().stream().map(PlannedRun::id).distinct().count());
    assertEquals(java.util.Map.of(Need.FOUND, 2), plan.counts());
    List<String> columns = project.run(plan.runs().get(0).id()).log().read(1000).columns();
    assertEquals(columns.size(), columns.stream().distinct().count(), columns.toString());
    assertTrue(columns.containsAll(List.of("msd", "msdFrom40", "rattlers")), columns.toString());
  }

  @Test
  void aRunThatWentOnIsCutWhereAnotherHasSeenEnough() {
    for (String rule : protocols().skip(3).toList()) {
      Path place = temporary.resolve("cut" + rule.length());
      Specification wanted = specification(rule, "0.64");
      Tree memory = simulate(wanted, Optional.empty());
      simulate(
          specification("{\"steps\": 3000, \"record\": {\"every\": 1}}", "0.64"),
          Optional.of(place));
      Tree found = simulate(wanted, Optional.of(place));
      for (String key : List.of("outcome", "steps", "observables")) {
        assertEquals(memory.get(key), found.get(key), rule + " " + key);
      }
      assertNotEquals(Value.of("stepLimit"), found.get("outcome").orElseThrow());
    }
  }

  @Test
  void everyRuleEndsWithAbsorptionButNever() {
    for (String stop : List.of("\"steady\"", "{\"precision\": 0.01}", "\"absorbed\"")) {
      String rule = "{\"steps\": 40000, \"transient\": 30000, \"stopWhen\": " + stop + "}";
      RunRecord record = finish(specification(rule, "0.2"), folder(stop), Options.DEFAULT);
      assertEquals(Optional.of(Outcome.ABSORBED), record.outcome(), stop);
    }
  }

  @Test
  void theFirstStageIsARunWithoutStagesAndTheLastCanBeExtended() {
    String plain = "{\"steps\": 407, \"record\": {\"every\": 1}}";
    String staged = plain.replace("}}", "}, \"stages\": STAGES}");
    Specification one = specification(plain, "0.64");
    Specification three = specification(staged, "0.64");
    assertNotEquals(RunId.of(one, 0), RunId.of(three, 0));
    assertEquals(RunId.of(three, 0), RunId.of(three.with(three.protocol().upTo(900)), 0));
    assertEquals(Seeds.of(one, 0), Seeds.of(three, 0));
    RunFolder folder = folder("staged");
    finish(one, folder("plain"), Options.DEFAULT);
    finish(three, folder, Options.DEFAULT);
    LogFile.Rows without = folder("plain").log().read(1000);
    LogFile.Rows with = folder.log().read(1000);
    int energy = with.columns().indexOf("energy");
    int clock = with.columns().indexOf("clock");
    for (int k = 0; k <= 120; k++) {
      assertEquals(without.values()[energy][k], with.values()[energy][k], "step " + k);
    }
    assertNotEquals(without.values()[energy][121], with.values()[energy][121]);
    assertEquals(0.3 * 0.3 * 120, with.values()[clock][120], 1e-12);
    assertEquals(10.8 + 0.05 * 0.3 * 80 + 0.2 * 0.5 * 7, with.values()[clock][207], 1e-12);
    Specification longer = three.with(three.protocol().upTo(611));
    RunRecord extended = finish(longer, folder, Options.DEFAULT);
    RunRecord whole = finish(longer, folder("whole"), Options.DEFAULT);
    assertEquals(List.of(407L), extended.resumedFrom());
    assertEquals(whole.logHash(), extended.logHash());
    assertEquals(whole.stateHash(), extended.stateHash());
  }

  @Test
  void aRunThatRestsInOneStageGoesOnInTheNext() {
    // what is absorbed stays so; but the steps of the stages are counted and their logs written
    String rests =
        "{\"steps\": 3000, \"stopWhen\": \"never\", \"record\": {\"every\": 50},"
            + " \"stages\": [{\"from\": 2900, \"dynamics\": {\"learningRate\": 0.1}}]}";
    RunFolder folder = folder("rests");
    RunRecord record = finish(specification(rests, "0.1"), folder, Options.DEFAULT);
    assertEquals(3000, record.steps());
    LogFile.Rows log = folder.log().read(4000);
    int largest = log.columns().indexOf("maxDisplacement");
    int batch = log.columns().indexOf("batch");
    assertEquals(61, log.step().length);
    assertEquals(0, log.values()[largest][60]);
    assertTrue(Double.isNaN(log.values()[batch][60]));
    assertTrue(log.values()[0][0] > 0 && log.values()[0][60] == 0, "it was active and is not");
  }

  @Test
  void whatIsLookedBackAtIsKeptWithTheLastState() {
    Specification wanted = specification(protocols().findFirst().orElseThrow(), "0.64");
    RunFolder folder = folder("a");
    finish(wanted, folder, Options.DEFAULT);
    assertEquals(List.of(155L), List.copyOf(folder.last().orElseThrow().past().keySet()));
    Specification longer = wanted.with(wanted.protocol().upTo(500));
    RunRecord extended = finish(longer, folder, Options.DEFAULT);
    assertEquals(List.of(407L), extended.resumedFrom());
    assertEquals(finish(longer, folder("b"), Options.DEFAULT).logHash(), extended.logHash());
    LogFile.Rows log = folder.log().read(1000);
    int from = log.columns().indexOf("msdFrom155");
    assertTrue(Double.isNaN(log.values()[from][154]));
    assertEquals(0, log.values()[from][155]);
    assertTrue(log.values()[from][156] > 0);
    int drift = log.columns().indexOf("drift");
    assertFalse(java.util.Arrays.stream(log.values()[drift]).anyMatch(x -> x != 0), "reciprocal");
  }

  private Tree simulate(Specification specification, Optional<Path> out) {
    return new Simulate(catalog, Options.DEFAULT)
        .run(specification, 1, out, (replica, step, of, rate) -> {}, Control.NONE)
        .json();
  }

  private RunRecord finish(Specification specification, RunFolder folder, Options options) {
    JobReport report =
        new RunJob(catalog, options).run(specification, 0, folder, JobListener.NONE, Control.NONE);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    return folder.record().orElseThrow();
  }

  private RunFolder folder(String name) {
    return new RunFolder(temporary.resolve(name.replaceAll("\\W", "_")));
  }

  private Specification specification(String protocol, String packingFraction) {
    return new Simulate(catalog, Options.DEFAULT)
        .resolve(experiment(protocol, packingFraction).cells().get(0).document());
  }

  private static Experiment experiment(String protocol, String packingFraction) {
    Experiment experiment = Experiments.active(1, 1);
    experiment = Experiments.with(experiment, "protocol", protocol.replace("STAGES", STAGES));
    experiment = Experiments.with(experiment, "observe", ALL);
    return Experiments.with(experiment, "system.packingFraction", packingFraction);
  }
}
