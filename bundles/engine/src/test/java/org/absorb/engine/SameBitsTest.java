package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.system.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the options, a run is bit for bit that of the {@link Reference}. */
class SameBitsTest {

  /** Options that must not matter: how pairs are found ... */
  static final List<Options> ALONE =
      List.of(
          Options.DEFAULT,
          new Options(1, 0.1, Strategy.LIST),
          new Options(1, 0.2, Strategy.SCAN),
          new Options(1, 0.2, Strategy.BRUTE));

  /** ... and by how many threads, most of whose time goes into waiting for each other. */
  static final List<Options> TOGETHER =
      List.of(
          new Options(2, 0.2, Strategy.LIST),
          new Options(3, 0.3, Strategy.AUTO),
          new Options(3, 0.2, Strategy.SCAN));

  /** How many models were compared; each test begins anew. */
  private int models;

  /**
   * The ways that a law is tried in: all that one thread has, and one of several threads in turn,
   * from law to law and from model to model. So each situation is met in every way by four laws.
   */
  List<Options> ways(Laws law) {
    int turn = (law.ordinal() + models++) % TOGETHER.size();
    return Stream.concat(ALONE.stream(), Stream.of(TOGETHER.get(turn))).toList();
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void inThreeDimensions(Laws law) {
    compare(law, Fixtures.random(3, 180, 0.64, law.with(0.02), 11), 30);
    compare(law, Fixtures.random(3, 180, 0.64, law.with(0.1), 11), 20);
    compare(law, Fixtures.random(3, 600, 0.25, law.with(0.5), 11), 10);
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void inTwoDimensions(Laws law) {
    for (double kick : new double[] {0.02, 0.1, 0.5}) {
      compare(law, Fixtures.random(2, 150, 0.5, law.with(kick), 12), 20);
    }
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void inFourAndFiveDimensions(Laws law) {
    compare(law, Fixtures.random(4, 150, 0.4, law.with(0.1), 13), 6);
    compare(law, Fixtures.random(5, 150, 0.2, law.with(0.1), 14), 6);
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void inBoxesOfTwoToFourCells(Laws law) {
    for (double length : new double[] {2.01, 2.9, 3.0, 3.02, 3.25, 3.67, 4.05}) {
      int particles = (int) (length * length * length * 0.64 * 1.9);
      double phi = particles * Math.PI / 6 / (length * length * length);
      compare(law, Fixtures.random(3, particles, phi, law.with(0.1), 15), 10);
    }
  }

  /** Kicks are far at first and near later: cells take over from a list, and give it back. */
  @Test
  void whereAListGivesWayToCellsAndComesBack() {
    Model model = Fixtures.random(3, 2000, 0.5, Laws.PAIR.with(0.1), 17);
    List<byte[]> hashes = new ArrayList<>();
    for (Strategy strategy : List.of(Strategy.BRUTE, Strategy.AUTO, Strategy.LIST)) {
      try (Simulation simulation =
          Simulation.start(model, Options.DEFAULT.withStrategy(strategy))) {
        simulation.advance(150);
        assertTrue(simulation.observe().active() < 300, "few move at last");
        hashes.add(simulation.state().hash());
      }
    }
    assertArrayEquals(hashes.get(0), hashes.get(1), "cells and lists");
    assertArrayEquals(hashes.get(0), hashes.get(2), "a list alone");
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withAPotentialThatVanishesAtContact(Laws law) {
    Model model =
        Fixtures.model(
            Model.cube(3, Radii.equal(200), 0.64),
            200,
            law.with(0.2),
            Fixtures.HARMONIC,
            Fixtures.RANDOM,
            16);
    compare(law, model, 12);
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withCoincidentParticles(Laws law) {
    double[][] points = new double[200][];
    for (int id = 0; id < points.length; id++) {
      points[id] = id < 20 ? new double[] {1, 2, 3} : new double[] {id % 6, id / 6 % 6, id / 36};
    }
    compare(
        law,
        Fixtures.model(
            Model.cube(3, Radii.equal(200), 0.4), 200, law.with(0.05), Fixtures.at(points), 17),
        12);
  }

  /** Few overlap after some steps: then only those are looked at. */
  @ParameterizedTest
  @EnumSource(Laws.class)
  void belowTheTransition(Laws law) {
    compare(law, Fixtures.random(3, 200, 0.4, law.with(0.06), 18), 120);
    compare(law, Fixtures.random(2, 150, 0.4, law.with(0.1), 19), 80);
  }

  /** Steps of a quarter of the box and more, whose image counts need care. */
  @ParameterizedTest
  @EnumSource(Laws.class)
  void whenParticlesLeap(Laws law) {
    compare(law, Fixtures.random(3, 180, 0.64, law.with(0.8), 20), 6);
  }

  @ParameterizedTest
  @EnumSource(
      value = Laws.class,
      names = {"PARTICLE", "KICKED_ACTIVE", "WEIGHTED_ACTIVE"})
  void whenParticlesLeapOverWholeBoxes(Laws law) {
    compare(law, Fixtures.random(3, 180, 0.64, law.with(30), 21), 6);
    compare(law, Fixtures.random(2, 150, 0.5, law.with(30), 22), 6);
  }

  /** As many of each dimension as cells need. */
  private static final int[] ENOUGH = {0, 0, 120, 150, 260, 650};

  private static final double[] DENSE = {0, 0, 0.6, 0.6, 0.4, 0.15};

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withUnequalRadii(Laws law) {
    for (int dimension = 2; dimension <= 5; dimension++) {
      Radii two = Fixtures.bidisperse(ENOUGH[dimension], 1.4);
      Box cube = Model.cube(dimension, two, DENSE[dimension]);
      int steps = 15 / (dimension - 1);
      compare(law, model(cube, two, law.with(0.03), 31), steps);
      compare(law, model(cube, two, law.with(0.3), 32), 3);
    }
    Radii spread = Fixtures.spread(300, 3);
    compare(law, model(Model.cube(2, spread, 0.5), spread, law.with(0.05), 33), 8);
    compare(law, model(Model.cube(3, spread, 0.3), spread, law.with(0.05), 34), 6);
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void inRectangularBoxes(Laws law) {
    double[][] ratios = {{1, 2}, {1, 1, 2}, {3, 1, 1.7}, {1, 1.3, 1, 1.1}, {1, 1.02, 1, 1, 1.1}};
    for (double[] each : ratios) {
      int dimension = each.length;
      Radii two = Fixtures.bidisperse(ENOUGH[dimension], 1.2);
      Radii one = Radii.equal(ENOUGH[dimension]);
      int steps = 12 / (dimension - 1);
      compare(law, model(Model.box(each, one, DENSE[dimension]), one, law.with(0.05), 35), steps);
      compare(law, model(Model.box(each, two, DENSE[dimension]), two, law.with(0.05), 36), steps);
      compare(law, model(Model.box(each, two, DENSE[dimension]), two, law.with(0.5), 37), 3);
    }
  }

  /** Few overlap after some steps, and large particles are rare. */
  @ParameterizedTest
  @EnumSource(Laws.class)
  void belowTheTransitionWithUnequalRadii(Laws law) {
    Radii spread = Fixtures.spread(160, 2.5);
    compare(law, model(Model.cube(2, spread, 0.4), spread, law.with(0.08), 38), 50);
    compare(
        law, model(Model.box(new double[] {1, 2, 1}, spread, 0.3), spread, law.with(0.06), 39), 50);
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withAPotentialThatReachesBeyondContact(Laws law) {
    for (int dimension = 2; dimension <= 4; dimension++) {
      int particles = dimension < 4 ? 200 : 450;
      for (Radii radii : List.of(Radii.equal(particles), Fixtures.bidisperse(particles, 1.3))) {
        Box box = Model.cube(dimension, radii, 0.3);
        Scheme scheme = law.with(0.05);
        compare(law, Fixtures.model(box, radii, scheme, Fixtures.REACHING, Fixtures.RANDOM, 41), 5);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withThermalNoise(Laws law) {
    for (int dimension = 2; dimension <= 3; dimension++) {
      Model model = Fixtures.random(dimension, 150, 0.4, law.with(0.05), 42);
      compare(law, Fixtures.with(model, 1e-3, 0), 12);
      compare(law, Fixtures.with(model, 1e-3, 0.02), 6);
    }
    Model leaping = Fixtures.random(3, 150, 0.4, law.with(0.5), 43);
    compare(law, Fixtures.with(leaping, 0.02, 0), 12);
    for (int dimension = 4; dimension <= 5; dimension++) {
      Radii two = Fixtures.bidisperse(ENOUGH[dimension], 1.3);
      double[] ratios = new double[dimension];
      Arrays.setAll(ratios, axis -> 1 + 0.05 * axis);
      Model many = model(Model.box(ratios, two, DENSE[dimension]), two, law.with(0.05), 46);
      compare(law, Fixtures.with(many, 1e-3, 0.015), 2);
    }
  }

  @ParameterizedTest
  @EnumSource(Laws.class)
  void withADisplacementCap(Laws law) {
    Model model = Fixtures.random(3, 150, 0.6, law.with(0.1), 44);
    compare(law, Fixtures.with(model, 0, 0.03), 12);
    double[][] points = new double[150][];
    for (int id = 0; id < points.length; id++) {
      points[id] = id < 9 ? new double[] {1, 2, 3} : new double[] {id % 5, id / 5 % 5, id / 25};
    }
    Box box = Model.cube(3, Radii.equal(150), 0.5);
    model = Fixtures.model(box, 150, law.with(0.05), Fixtures.at(points), 45);
    compare(law, Fixtures.with(model, 0, 0.02), 8);
  }

  /** Few act on each other after some steps, beyond contact or held back by a cap. */
  @ParameterizedTest
  @EnumSource(Laws.class)
  void belowTheTransitionWithACapOrALongRange(Laws law) {
    Radii two = Fixtures.bidisperse(150, 1.3);
    Model model = model(Model.box(new double[] {1, 1.5}, two, 0.3), two, law.with(0.1), 47);
    compare(law, Fixtures.with(model, 0, 0.04), 50);
    Box wide = Model.cube(3, two, 0.02);
    Model far = Fixtures.model(wide, two, law.with(0.05), Fixtures.REACHING, Fixtures.RANDOM, 48);
    compare(law, Fixtures.with(far, 0, 0.02), 16);
    Radii many = Radii.equal(ENOUGH[5]);
    Box five = Model.cube(5, many, 0.01);
    compare(
        law, Fixtures.model(five, many, law.with(0.05), Fixtures.REACHING, Fixtures.RANDOM, 49), 2);
  }

  private static Model model(Box box, Radii radii, Scheme scheme, long seed) {
    return Fixtures.model(box, radii, scheme, Fixtures.LINEAR, Fixtures.RANDOM, seed);
  }

  private void compare(Laws law, Model model, int steps) {
    Reference reference = new Reference(model, stateAtStart(model));
    List<byte[]> hashes = new ArrayList<>();
    List<long[]> counts = new ArrayList<>();
    List<Double> energies = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      hashes.add(reference.state().hash());
      reference.advance();
      counts.add(new long[] {reference.active(), reference.contacts, reference.capped});
      energies.add(reference.energy);
    }
    hashes.add(reference.state().hash());
    assertFalse(Arrays.equals(hashes.get(0), hashes.get(1)), "nothing moved");
    if (model.displacementCap() > 0) {
      assertTrue(counts.stream().anyMatch(count -> count[2] > 0), "nothing was capped");
    }
    for (Options way : ways(law)) {
      try (Simulation simulation = Simulation.start(model, way)) {
        for (int k = 0; k < steps; k++) {
          String where = way + ", step " + k;
          if (k % 3 == 0) {
            assertArrayEquals(hashes.get(k), simulation.state().hash(), where);
          }
          if (k % 4 == 1) {
            Moment moment = simulation.observe();
            assertEquals(counts.get(k)[0], moment.active(), where);
            assertEquals(counts.get(k)[1], moment.contacts(), where);
            assertEquals(counts.get(k)[2], moment.capped(), where);
            assertEquals(energies.get(k), moment.energy(), 1e-9, where);
          }
          simulation.advance(k + 1);
        }
        assertArrayEquals(hashes.get(steps), simulation.state().hash(), way + " at the end");
        if (simulation.absorbed()) {
          long last = counts.stream().filter(count -> count[1] > 0).count();
          assertTrue(simulation.step() >= last, "absorbed too early");
          assertTrue(simulation.step() == last || !model.scheme().law().state().isEmpty(), "late");
        }
      }
    }
  }

  private static State stateAtStart(Model model) {
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      return simulation.state();
    }
  }
}
