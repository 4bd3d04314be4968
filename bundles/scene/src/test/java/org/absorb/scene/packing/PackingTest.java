package org.absorb.scene.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.absorb.model.run.Frame;
import org.absorb.scene.Spheres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a frame is seen. */
class PackingTest {

  private static final Palette PALETTE =
      new Palette(0xAA0000, 0x0000AA, List.of(0, 1, 2, 3, 4), List.of(10, 20));

  private static Frame frame(long step, double length, double[][] byParticle, double... radius) {
    int dimension = byParticle[0].length;
    double[][] position = new double[dimension][byParticle.length];
    for (int i = 0; i < byParticle.length; i++) {
      for (int axis = 0; axis < dimension; axis++) {
        position[axis][i] = byParticle[i][axis];
      }
    }
    double[] box = new double[dimension];
    Arrays.fill(box, length);
    return new Frame(step, box, radius, position, new int[dimension][byParticle.length]);
  }

  private static Frame random(int particles, int dimension, double length, long seed) {
    Random random = new Random(seed);
    double[][] at = new double[particles][dimension];
    double[] radius = new double[particles];
    for (int i = 0; i < particles; i++) {
      radius[i] = i % 3 == 0 ? 0.7 : 0.5;
      for (int axis = 0; axis < dimension; axis++) {
        at[i][axis] = length * random.nextDouble();
      }
    }
    return frame(0, length, at, radius);
  }

  @ParameterizedTest
  @CsvSource({"2, 12", "3, 6", "3, 2.1", "4, 4", "5, 3"})
  void contactsAreThoseOfEveryPairTakenByItself(int dimension, double length) {
    Frame frame = random(150, dimension, length, 11);
    Contacts contacts = Contacts.of(frame);
    int active = 0;
    for (int i = 0; i < frame.particles(); i++) {
      int count = 0;
      for (int j = 0; j < frame.particles(); j++) {
        double r = Contacts.distance(frame, i, j);
        count += i != j && r < frame.radius()[i] + frame.radius()[j] ? 1 : 0;
      }
      assertEquals(count, contacts.count(i));
      assertEquals(count > 0, Contacts.isActive(frame, i));
      active += count > 0 ? 1 : 0;
    }
    assertEquals(active, contacts.active());
    assertTrue(active > 0);
  }

  @Test
  void aContactCrossesTheBorderAndSaysHowFarItIs() {
    Frame frame = frame(0, 10, new double[][] {{0.1, 5, 5}, {9.7, 5, 5}, {2, 5, 5}}, 0.5, 0.5, 0.5);
    Contacts contacts = Contacts.of(frame);
    assertEquals(1, contacts.count(0));
    assertEquals(1, contacts.partner(0, 0));
    assertEquals(0.4, contacts.distance(0, 0), 1e-6);
    assertFalse(contacts.isActive(2));
  }

  @Test
  void touchingIsNotOverlapping() {
    Frame apart = frame(0, 10, new double[][] {{1, 1, 1}, {2, 1, 1}}, 0.5, 0.5);
    assertEquals(0, Contacts.of(apart).active());
  }

  @Test
  void displacementCountsTheBordersThatWereCrossed() {
    Frame then = frame(0, 10, new double[][] {{9.5, 1, 1}, {3, 3, 3}}, 0.5, 0.5);
    Frame now = frame(5, 10, new double[][] {{0.5, 1, 1}, {3, 6, 7}}, 0.5, 0.5);
    now.image()[0][0] = 1;
    assertArrayEquals(new double[] {1, 5}, Packing.of(now).displacement(then), 1e-12);
  }

  @Test
  void activityIsTwoColoursAndTheirNumbers() {
    Packing packing =
        Packing.of(frame(0, 10, new double[][] {{1, 1, 1}, {1.5, 1, 1}, {6, 6, 6}}, .5, .5, .5));
    Colours colours = Colours.of(packing, ColourBy.ACTIVITY, Optional.empty(), PALETTE);
    assertArrayEquals(new int[] {0xAA0000, 0xAA0000, 0x0000AA}, colours.colour());
    Legend.Classes legend = assertInstanceOf(Legend.Classes.class, colours.legend());
    assertEquals(List.of(2, 1), legend.entries().stream().map(Legend.Entry::count).toList());
  }

  @Test
  void contactsAreARampOfWholeNumbers() {
    Packing packing =
        Packing.of(frame(0, 10, new double[][] {{1, 1, 1}, {1.5, 1, 1}, {6, 6, 6}}, .5, .5, .5));
    Colours colours = Colours.of(packing, ColourBy.CONTACTS, Optional.empty(), PALETTE);
    assertArrayEquals(new int[] {1, 1, 0}, colours.colour()); // one contact of at most four
    assertEquals(new Legend.Ramp(0, 4, true, PALETTE.ramp()), colours.legend());
  }

  @Test
  void speciesAreRadii() {
    Packing packing =
        Packing.of(frame(0, 10, new double[][] {{1, 1, 1}, {3, 1, 1}, {6, 6, 6}}, .5, .7, .5));
    Colours colours = Colours.of(packing, ColourBy.SPECIES, Optional.empty(), PALETTE);
    assertArrayEquals(new int[] {10, 20, 10}, colours.colour());
    Colours radius = Colours.of(packing, ColourBy.RADIUS, Optional.empty(), PALETTE);
    assertEquals(new Legend.Ramp(0.5, 0.7, false, PALETTE.ramp()), radius.legend());
    assertArrayEquals(new int[] {0, 4, 0}, radius.colour());
  }

  @Test
  void whatCannotBeToldIsNotPossible() {
    Frame one = frame(0, 10, new double[][] {{1, 1, 1}}, .5);
    assertFalse(Colours.possible(one, ColourBy.DISPLACEMENT, false));
    assertTrue(Colours.possible(one, ColourBy.DISPLACEMENT, true));
    double[] radii = new double[20];
    double[][] at = new double[20][3];
    for (int i = 0; i < 20; i++) {
      radii[i] = 0.4 + 0.01 * i;
      at[i][0] = i;
    }
    assertFalse(Colours.possible(frame(0, 30, at, radii), ColourBy.SPECIES, true));
  }

  @Test
  void rampsEndAtRoundNumbers() {
    assertEquals(0.2, Colours.nice(0.13), 1e-12);
    assertEquals(5, Colours.nice(2.01), 1e-12);
    assertEquals(1, Colours.nice(1), 1e-12);
    assertEquals(1, Colours.nice(0), 1e-12);
  }

  @Test
  void aSliceLeavesWhatLiesBeforeItOrInIt() {
    Frame frame = frame(0, 10, new double[][] {{1, 1, 2}, {1, 1, 5.3}, {1, 1, 9}}, .5, .5, .5);
    Packing packing = Packing.of(frame);
    Colours colours = Colours.of(packing, ColourBy.ACTIVITY, Optional.empty(), PALETTE);
    Slice half = new Slice(2, 0.5, Double.POSITIVE_INFINITY);
    Slice layer = new Slice(2, 0.5, 1);
    assertArrayEquals(
        new boolean[] {true, false, false},
        sight(List.of(half), false).of(packing, colours).shown());
    assertArrayEquals(
        new boolean[] {false, true, false},
        sight(List.of(layer), false).of(packing, colours).shown());
    assertArrayEquals(
        new boolean[] {true, true, true}, sight(List.of(), false).of(packing, colours).shown());
    assertArrayEquals(
        new boolean[] {false, false, false}, sight(List.of(), true).of(packing, colours).shown());
  }

  private static Sight sight(List<Slice> slices, boolean onlyActive) {
    return new Sight(List.of(0, 1, 2), slices, onlyActive, 1);
  }

  @Test
  void anyThreeAxesOfMoreAreSeen() {
    Packing packing = Packing.of(frame(0, 10, new double[][] {{1, 2, 3, 4}}, .5));
    Colours colours = Colours.of(packing, ColourBy.ACTIVITY, Optional.empty(), PALETTE);
    Spheres seen = new Sight(List.of(3, 1, 0), List.of(), false, 0.5).of(packing, colours);
    assertEquals(4, seen.x()[0]);
    assertEquals(2, seen.y()[0]);
    assertEquals(1, seen.z()[0]);
    assertEquals(0.25, seen.radius()[0]);
    assertFalse(seen.flat());
    assertThrows(IllegalArgumentException.class, () -> new Sight(List.of(1), List.of(), false, 1));
  }

  @Test
  void twoDimensionsAreFlat() {
    Packing packing = Packing.of(frame(0, 10, new double[][] {{1, 2}}, .5));
    Colours colours = Colours.of(packing, ColourBy.ACTIVITY, Optional.empty(), PALETTE);
    assertTrue(Sight.all(2).of(packing, colours).flat());
  }
}
