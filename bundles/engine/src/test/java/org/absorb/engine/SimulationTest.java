package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.absorb.model.run.Digest;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

  private static final Box BOX = new Box(new double[] {8, 8, 8});

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void twoSpheresThatJustTouchDoNotOverlap(Strategy strategy) {
    Scheme scheme = Laws.PAIR.with(0.1);
    Options options = Options.DEFAULT.withStrategy(strategy);
    Model touching =
        Fixtures.model(
            BOX, 2, scheme, Fixtures.at(new double[] {0.5, 1, 2}, new double[] {7.5, 1, 2}), 1);
    try (Simulation simulation = Simulation.start(touching, options)) {
      Moment moment = simulation.observe();
      assertEquals(0, moment.active());
      assertEquals(0, moment.contacts());
      assertEquals(0, moment.energy());
      assertTrue(simulation.advance(10));
      assertEquals(0, simulation.step());
    }
    Model nearer =
        Fixtures.model(
            BOX,
            2,
            scheme,
            Fixtures.at(new double[] {0.5 - 1e-14, 1, 2}, new double[] {7.5, 1, 2}),
            1);
    try (Simulation simulation = Simulation.start(nearer, options)) {
      assertEquals(2, simulation.observe().active());
      assertEquals(1, simulation.observe().contacts());
      assertFalse(simulation.absorbed());
      assertTrue(simulation.advance(10), "one kick sets them apart");
      assertEquals(1, simulation.step());
      assertEquals(0, simulation.observe().active());
    }
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void oneParticleIsAbsorbedUnlessTheLawIsRestless(Laws law) {
    Model model = Fixtures.model(BOX, 1, law.with(0.1), Fixtures.RANDOM, 2);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT.withThreads(2))) {
      boolean restless = law == Laws.RESTLESS;
      assertEquals(!restless, simulation.advance(20));
      assertEquals(restless ? 20 : 0, simulation.step());
    }
  }

  @Test
  void gliding() {
    Model model =
        Fixtures.model(
            BOX,
            2,
            Laws.GLIDING.with(0.5),
            Fixtures.at(new double[] {1, 1, 1}, new double[] {1.7, 1, 1}),
            3);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      simulation.advance(3);
      assertEquals(0, simulation.observe().active());
      assertFalse(simulation.absorbed(), "still gliding");
      assertTrue(simulation.advance(1000));
      assertTrue(simulation.step() > 3 && simulation.step() < 50);
      for (double[] number : simulation.state().carried()) {
        assertEquals(0, Arrays.stream(number).map(Math::abs).sum());
      }
    }
  }

  @Test
  void energyIsInUnitsOfThatOfOnePairAtNoDistance() {
    Model model =
        Fixtures.model(
            BOX,
            4,
            Laws.PAIR.with(0.1),
            Fixtures.at(
                new double[] {1, 1, 1},
                new double[] {1.25, 1, 1},
                new double[] {4, 4, 4},
                new double[] {4, 4.5, 4}),
            4);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      assertEquals((0.75 + 0.5) / 4, simulation.observe().energy(), 1e-12);
      assertEquals(4, simulation.observe().active());
    }
  }

  @Test
  void uniformStartHasTheContactsOfAPoissonGas() {
    double phi = 0.3;
    int particles = 100_000;
    Model model = Fixtures.random(3, particles, phi, Laws.PAIR.with(0.02), 6);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      Moment moment = simulation.observe();
      double pairs = 4 * phi * particles;
      assertEquals(pairs, moment.contacts(), 4 * Math.sqrt(pairs));
      assertEquals(phi, moment.energy(), 4 * phi / Math.sqrt(pairs));
      assertEquals(1 - Math.exp(-8 * phi), moment.active() / (double) particles, 0.006);
    }
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void imageCountsAreThoseOfTheUnwrappedPath(Strategy strategy) {
    Model model = Fixtures.random(2, 60, 0.6, Laws.RESTLESS.with(0.5), 7);
    Reference reference;
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT.withStrategy(strategy))) {
      reference = new Reference(model, simulation.state());
      for (int k = 0; k < 400; k++) {
        reference.advance();
        if (k % 37 == 0) {
          simulation.advance(k + 1);
          assertArrayEquals(reference.state().image(), simulation.state().image());
        }
      }
      simulation.advance(400);
      assertArrayEquals(reference.state().hash(), simulation.state().hash());
    }
    int crossed = Arrays.stream(reference.state().image()).mapToInt(x -> sum(x)).sum();
    assertNotEquals(0, crossed, "no particle crossed a boundary: the test cannot fail");
  }

  @Test
  void anOblongBox() {
    Box box = new Box(new double[] {4, 7, 5});
    Model model = Fixtures.model(box, 150, Laws.PAIR.with(0.05), Fixtures.RANDOM, 8);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      Reference reference = new Reference(model, simulation.state());
      for (int k = 0; k < 30; k++) {
        reference.advance();
      }
      simulation.advance(30);
      assertArrayEquals(reference.state().hash(), simulation.state().hash());
    }
  }

  @Test
  void refusesWhatItCannotCompute() {
    Scheme scheme = Laws.PAIR.with(0.1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Fixtures.model(new Box(new double[] {3, 1.9, 3}), 5, scheme, Fixtures.RANDOM, 1));
    assertThrows(IllegalArgumentException.class, () -> Model.cube(6, Radii.equal(10), 0.5));
    assertThrows(IllegalArgumentException.class, () -> Radii.of(new double[] {1, 0}));
    assertThrows(IllegalArgumentException.class, () -> Radii.of(new double[] {1, Double.NaN}));
  }

  @Test
  void saysWhyInOneSentence() {
    Scheme scheme = Laws.PAIR.with(0.1);
    Box small = new Box(new double[] {3, 1.9, 3});
    assertEquals(
        "the box is 1.9 diameters long on axis 2; it must be at least twice the interaction range,"
            + " 2.0: use more particles or a lower packing fraction",
        refusal(() -> Fixtures.model(small, 5, scheme, Fixtures.RANDOM, 1)));
    assertEquals(
        "the dimension is 2, 3, 4 or 5, not 6", refusal(() -> Model.cube(6, Radii.equal(10), 0.5)));
    assertEquals(
        "the packing fraction is above 0, not -0.5",
        refusal(() -> Model.cube(3, Radii.equal(10), -0.5)));
    assertEquals(
        "threads are 1 to 1024, not 1025", refusal(() -> Options.DEFAULT.withThreads(1025)));
    assertEquals(
        "the skin is above 0 and at most 10, not 10.5",
        refusal(() -> Options.DEFAULT.withSkin(10.5)));
    State state = new State(0, new long[3][1234], new int[3][1234], new double[0][1234]);
    assertEquals(
        "the state has 1234 particles, the model 100",
        refusal(
            () ->
                Simulation.resume(
                    Fixtures.random(3, 100, 0.5, scheme, 1), Options.DEFAULT, state)));
  }

  @Test
  void radiiAreInMeanDiameters() {
    Radii radii = Radii.of(new double[] {2, 4, 3});
    assertEquals(1 / 3.0, radii.of(0), 1e-15);
    assertEquals(2 / 3.0, radii.of(1), 1e-15);
    assertEquals(2 / 3.0, radii.largest(), 1e-15);
    assertEquals(Math.PI * (4 + 16 + 9) / 36, radii.volume(2), 1e-14);
    assertEquals(8 * Math.PI * Math.PI / 15 * (32 + 1024 + 243) / 7776, radii.volume(5), 1e-14);
    assertTrue(Radii.of(new double[] {3, 3, 3}).equal());
    assertEquals(3 * Math.PI / 6, Radii.equal(3).volume(3), 1e-15);
    assertEquals(
        "the radii must be positive numbers; particle 1 has -2.0",
        refusal(() -> Radii.of(new double[] {1, -2})));
  }

  @Test
  void aRectangularBoxHasThePackingFractionAndTheRatios() {
    Box box = Model.box(new double[] {1, 2, 0.5}, Fixtures.bidisperse(100, 1.4), 0.5);
    assertEquals(2, box.length(1) / box.length(0), 1e-14);
    assertEquals(0.5, box.length(2) / box.length(0), 1e-14);
    double volume = box.length(0) * box.length(1) * box.length(2);
    assertEquals(0.5, Fixtures.bidisperse(100, 1.4).volume(3) / volume, 1e-14);
  }

  private static String refusal(Executable refused) {
    return assertThrows(IllegalArgumentException.class, refused).getMessage();
  }

  @Test
  void cubesHaveThePackingFraction() {
    assertEquals(0.5, 100 * Math.PI / 4 / power(2, 100, 0.5), 1e-12);
    assertEquals(0.64, 100 * Math.PI / 6 / power(3, 100, 0.64), 1e-12);
    assertEquals(0.4, 100 * Math.PI * Math.PI / 32 / power(4, 100, 0.4), 1e-12);
    assertEquals(0.2, 100 * Math.PI * Math.PI / 60 / power(5, 100, 0.2), 1e-12);
  }

  @Test
  void tellsHowManyPairsItLooksAt() {
    Model model = Fixtures.random(3, 2000, 0.64, Laws.PAIR.with(0.02), 5);
    double ideal = 4 * 0.64 * Math.pow(1.22, 3); // of particles placed at random, within a skin
    for (Strategy strategy : List.of(Strategy.BRUTE, Strategy.LIST)) {
      try (Simulation simulation =
          Simulation.start(model, Options.DEFAULT.withStrategy(strategy).withThreads(2))) {
        double each = simulation.candidates() / 2000.0;
        assertEquals(strategy == Strategy.BRUTE ? 1999 / 2.0 : ideal, each, 0.1, "" + strategy);
        assertTrue(simulation.observe().contacts() <= simulation.candidates());
      }
    }
  }

  @Test
  void theHashIsOverIdsFirst() {
    State state =
        new State(9, new long[][] {{1, 2}, {3, 4}}, new int[][] {{5, 6}, {7, 8}}, new double[0][2]);
    ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(1).putLong(3).putLong(2).putLong(4).putInt(5).putInt(7).putInt(6).putInt(8);
    assertArrayEquals(Digest.sha256().digest(bytes.array()), state.hash());
  }

  private static double power(int dimension, int particles, double phi) {
    return StrictMath.pow(Model.cube(dimension, Radii.equal(particles), phi).length(0), dimension);
  }

  private static int sum(int[] counts) {
    return Arrays.stream(counts).map(Math::abs).sum();
  }
}
