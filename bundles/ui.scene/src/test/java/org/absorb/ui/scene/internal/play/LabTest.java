package org.absorb.ui.scene.internal.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Frame;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.simulate.Simulate;
import org.absorb.store.Project;
import org.absorb.ui.scene.internal.run.Computed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is played is what the engine computes; a change forks the specification and is logged. */
class LabTest implements Lab.Listener {

  private static final Tree DOCUMENT = Computed.document(3, 20, "{}");

  private final BlockingQueue<Sample> samples = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Fork>> forks = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  private Lab lab = new Lab(() -> DOCUMENT, Computed.CATALOG, 1000, this);

  @Override
  public void began(Lab from, Tree document) {}

  @Override
  public void at(Lab from, Sample now) {
    samples.add(now);
  }

  @Override
  public void forked(Lab from, List<Fork> all) {
    forks.add(all);
  }

  @Override
  public void trouble(Lab from, String why) {
    troubles.add(why);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private static <T> T next(BlockingQueue<T> queue, Predicate<T> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      T one = queue.poll(1, TimeUnit.SECONDS);
      if (one != null && wanted.test(one)) {
        return one;
      }
    }
    throw new AssertionError("did not come");
  }

  private Sample at(long step) throws InterruptedException {
    return next(samples, sample -> sample.step() == step);
  }

  private static Specification resolved(Tree document) {
    return new Simulate(Computed.CATALOG, Options.DEFAULT).resolve(document);
  }

  @Test
  void stepsAreTheEnginesOwn() throws InterruptedException {
    at(0);
    lab.step();
    lab.step();
    Frame played = at(2).packing().frame();
    try (Simulation simulation =
        Simulation.start(Models.of(resolved(DOCUMENT), 0, Computed.CATALOG), Options.DEFAULT)) {
      simulation.advance(2);
      Frame computed = simulation.frame();
      for (int axis = 0; axis < 3; axis++) {
        assertArrayEquals(computed.position()[axis], played.position()[axis]);
      }
    }
  }

  @Test
  void anotherPackingFractionIsAnotherBoxAroundTheSamePlaces() throws InterruptedException {
    Sample before = at(0);
    lab.set("system.packingFraction", new BigDecimal("0.464"));
    Sample after =
        next(
            samples,
            sample -> sample.packing().frame().box()[0] > before.packing().frame().box()[0]);
    double stretch = Math.cbrt(0.58 / 0.464);
    assertEquals(
        stretch, after.packing().frame().box()[0] / before.packing().frame().box()[0], 1e-9);
    for (int i = 0; i < 64; i++) {
      assertEquals(
          stretch * before.packing().frame().position()[1][i],
          after.packing().frame().position()[1][i],
          1e-9);
    }
    assertTrue(after.activity() < before.activity(), "less dense, less active");
    Fork fork = next(forks, all -> !all.isEmpty()).get(0);
    assertEquals(0, fork.step());
    assertEquals("system.packingFraction", fork.path());
    assertEquals(new BigDecimal("0.58"), fork.from());
    Tree forked =
        DOCUMENT.with(
            org.absorb.model.value.Path.of("system.packingFraction"),
            new Value.Decimal(new BigDecimal("0.464")));
    assertEquals(RunId.of(resolved(forked), 0), fork.run());
    assertNotEquals(RunId.of(resolved(DOCUMENT), 0), fork.run());
  }

  @Test
  void changesOfOneFieldBetweenTwoStepsAreOne() throws InterruptedException {
    at(0);
    lab.set("dynamics.learningRate", new BigDecimal("0.2"));
    lab.set("dynamics.learningRate", new BigDecimal("0.3"));
    lab.set("dynamics.batchFraction", new BigDecimal("0.9"));
    lab.step();
    lab.set("dynamics.learningRate", new BigDecimal("0.4"));
    List<Fork> all = next(forks, now -> now.size() == 3);
    assertEquals(
        List.of("0.1 0.3", "0.5 0.9", "0.3 0.4"),
        all.stream().map(fork -> fork.from() + " " + fork.to()).toList());
    assertEquals(List.of(0L, 0L, 1L), all.stream().map(Fork::step).toList());
  }

  @Test
  void itPlaysAndPauses() throws InterruptedException {
    at(0);
    lab.play(true);
    next(samples, sample -> sample.step() > 50 && sample.playing());
    lab.play(false);
    Sample last = next(samples, sample -> !sample.playing());
    samples.clear();
    Thread.sleep(200);
    assertTrue(samples.isEmpty());
    lab.step();
    at(last.step() + 1);
  }

  @Test
  void anAbsorbedOneStops() throws InterruptedException {
    at(0);
    lab.set("system.packingFraction", new BigDecimal("0.1"));
    lab.play(true);
    Sample end = next(samples, Sample::absorbed);
    assertFalse(end.playing());
    assertEquals(0, end.activity());
  }

  @Test
  void whatIsNotAllowedIsToldAndChangesNothing() throws InterruptedException {
    at(0);
    lab.set("dynamics.batchFraction", new BigDecimal("1.5"));
    String why = next(troubles, any -> true);
    assertTrue(why.contains("dynamics.batchFraction") && why.contains("1.5"), why);
    lab.step();
    at(1);
  }

  @Test
  void whatItCameToIsAnExperiment(@TempDir Path folder) throws Exception {
    for (String name : List.of("experiments", "journal", "runs")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.writeString(folder.resolve("project.json"), "{\"absorb\": 1, \"name\": \"test\"}\n");
    Project project = Project.open(folder);
    at(0);
    lab.set("dynamics.learningRate", new BigDecimal("0.3"));
    BlockingQueue<String> saved = new LinkedBlockingQueue<>();
    lab.ask((document, all) -> saved.add(SavedFork.save(project, "SGD", document, all)));
    String name = next(saved, any -> true);
    Tree base = project.experiment(name).base();
    assertEquals(new BigDecimal("0.3"), base.tree("dynamics").number("learningRate").orElseThrow());
    String notes = project.experiment(name).notes();
    assertTrue(notes.contains("dynamics.learningRate 0.1 \u2192 0.3"), notes);
    Fork fork = next(forks, now -> !now.isEmpty()).get(0);
    Tree cell = project.experiment(name).cells().get(0).document();
    assertEquals(fork.run(), RunId.of(resolved(cell), 0), "its first run is the fork's");
  }

  @Test
  void knobsGoToTheirEndsAndBack() {
    List<Knob> knobs = Knob.of(resolved(DOCUMENT).tree(), Computed.CATALOG);
    assertEquals(
        List.of("system.packingFraction", "dynamics.learningRate", "dynamics.batchFraction"),
        knobs.stream().map(Knob::path).toList());
    assertEquals("learning rate \u03b1 [D]", knobs.get(1).name().plain());
    for (Knob knob : knobs) {
      double value = knob.value().doubleValue();
      assertEquals(value, knob.at(knob.share(value)).doubleValue(), 1e-9);
      assertEquals(knob.least(), knob.at(0).doubleValue(), 0.01 * knob.least());
      assertEquals(knob.most(), knob.at(1).doubleValue(), 0.01 * knob.most());
    }
    assertEquals(1, knobs.get(2).most(), "a batch is at most all");
  }
}
