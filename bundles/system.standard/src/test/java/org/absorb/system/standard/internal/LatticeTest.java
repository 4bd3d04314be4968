package org.absorb.system.standard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeTest {

  private static final InitialState FCC = new FccStart().create(new FccStart.Parameters(0));
  private static final InitialState CUBIC = new CubicStart().create(new CubicStart.Parameters(0));

  private static InitialState hcp(double stretch) {
    return new HcpStart().create(new HcpStart.Parameters(0, stretch));
  }

  private static InitialState hexagonal(double stretch) {
    return new HexagonalStart().create(new HexagonalStart.Parameters(0, stretch));
  }

  /** How many of the sorted distances lie within a thousandth of one. */
  private static long at(double[] distances, double distance) {
    return Arrays.stream(distances).filter(r -> Math.abs(r / distance - 1) < 1e-3).count();
  }

  /** The shells of every site: how many neighbours, how far, in units of the nearest. */
  private static void assertShells(Placed lattice, double nearest, double[] shells, int[] members) {
    for (int i = 0; i < lattice.radius().length; i++) {
      double[] distances = lattice.distances(i);
      assertEquals(nearest, distances[0], 1e-9 * nearest);
      for (int shell = 0; shell < shells.length; shell++) {
        assertEquals(
            members[shell], at(distances, shells[shell] * nearest), i + " at " + shells[shell]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 36", "3, 125", "4, 256", "5, 1024"})
  void cubicHasTwoNeighboursAnAxis(int d, int particles) {
    Box box = Placed.cube(d, particles, 0.1);
    double spacing = box.length(0) / Math.round(Math.pow(particles, 1.0 / d));
    // four sites an axis: the second neighbours along an axis are the same ones from both sides
    int[] members = {2 * d, 2 * d * (d - 1)};
    assertShells(
        Placed.by(CUBIC, box, particles, 1), spacing, new double[] {1, Math.sqrt(2)}, members);
  }

  @Test
  void theDenseOnesDifferInTheirThirdShell() {
    double[] shells = {1, Math.sqrt(2), Math.sqrt(8.0 / 3), Math.sqrt(3)};
    Box cube = Placed.cube(3, 500, 0.74);
    assertShells(
        Placed.by(FCC, cube, 500, 1),
        cube.length(0) / 5 / Math.sqrt(2),
        shells,
        new int[] {12, 6, 0, 24});
    Box long3 = new Box(new double[] {6, 4 * Math.sqrt(3), 4 * Math.sqrt(8.0 / 3)});
    assertShells(
        Placed.by(hcp(0.001), long3, 4 * 6 * 4 * 4, 1), 1, shells, new int[] {12, 6, 2, 18});
    Box long2 = new Box(new double[] {6, 4 * Math.sqrt(3)});
    assertShells(
        Placed.by(hexagonal(0.001), long2, 2 * 6 * 4, 1),
        1,
        new double[] {1, Math.sqrt(3), 2},
        new int[] {6, 6, 6});
  }

  /** At 99.9 % of close packing nothing overlaps, at 100.1 % everything does. */
  @Test
  void nothingOverlapsBelowClosePacking() {
    double[] shape3 = {6, 4 * Math.sqrt(3), 4 * Math.sqrt(8.0 / 3)};
    double[] shape2 = {6, 4 * Math.sqrt(3)};
    for (double share : new double[] {0.999, 1.001}) {
      double fcc = Math.PI / Math.sqrt(18) * share;
      double hexagonal = Math.PI / Math.sqrt(12) * share;
      Placed[] all = {
        Placed.by(FCC, Placed.cube(3, 256, fcc), 256, 1),
        Placed.by(hcp(0.001), Placed.box(Placed.equal(384), fcc, shape3), 384, 1),
        Placed.by(hexagonal(0.001), Placed.box(Placed.equal(48), hexagonal, shape2), 48, 1),
        Placed.by(CUBIC, Placed.cube(3, 216, Math.PI / 6 * share), 216, 1)
      };
      for (Placed each : all) {
        assertEquals(share < 1, each.closest() > 1, each.closest() + " at " + share);
      }
    }
  }

  @Test
  void rectangularBoxesTakeWholeCells() {
    Placed slab = Placed.by(FCC, Placed.box(Placed.equal(4 * 4 * 4 * 8), 0.7, 1, 1, 2), 512, 1);
    assertTrue(slab.closest() > 1);
    Placed plate = Placed.by(CUBIC, Placed.box(Placed.equal(4 * 6 * 10), 0.5, 2, 3, 5), 240, 1);
    assertEquals(Math.pow(Math.PI / 6 / 0.5, 1.0 / 3), plate.closest(), 1e-9);
  }

  /** In a square or a cube these two fit approximately: no nearer than the stretch allows. */
  @Test
  void whatFitsApproximatelyIsStretchedALittle() {
    for (double stretch : new double[] {0.02, 0.005}) {
      int[] fitting = {stretch > 0.01 ? 30 : 418, stretch > 0.01 ? 13104 : 0};
      Placed square = Placed.by(hexagonal(stretch), Placed.cube(2, fitting[0], 0.8), fitting[0], 1);
      double ideal = Math.sqrt(Math.PI / Math.sqrt(12) / 0.8);
      assertEquals(ideal, square.closest(), 1.5 * stretch * ideal);
      if (fitting[1] > 0) {
        assertArrayEquals(
            new int[] {21, 12, 13},
            Lattice.hcp(stretch).cells(Placed.cube(3, fitting[1], 0.6), fitting[1]));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fcc | 3 | 1000 | initial.fcc fills this box with 864, 1372 particles, not with 1000; see system.particles",
        "fcc | 3 | 3 | initial.fcc fills this box with 4 particles, not with 3; see system.particles",
        "fcc | 2 | 1000 | initial.fcc has 3 dimensions; system.dimension is 2",
        "hcp | 4 | 1000 | initial.hcp has 3 dimensions; system.dimension is 4",
        "hexagonal | 3 | 1000 | initial.hexagonal has 2 dimensions; system.dimension is 3",
        "hexagonal | 2 | 1000 | initial.hexagonal fills this box with 986, 1020 particles, not with 1000; see system.particles",
        "cubic | 5 | 1000 | initial.cubic fills this box with 243, 1024 particles, not with 1000; see system.particles"
      })
  void whatDoesNotFitIsToldWithWhatDoes(String name, int d, int particles, String words) {
    InitialState start =
        switch (name) {
          case "fcc" -> FCC;
          case "hcp" -> hcp(0.02);
          case "hexagonal" -> hexagonal(0.02);
          default -> CUBIC;
        };
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Placed.by(start, Placed.cube(d, particles, 0.3), particles, 1));
    assertEquals(words, refused.getMessage());
  }

  /** The positions that every run so far has started from. */
  @Test
  void theBitsOfFccStay() {
    Placed placed = Placed.by(FCC, Placed.cube(3, 32, 0.5), 32, 1);
    long half = Long.divideUnsigned(-1L, 4);
    int[][] basis = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    for (int id = 0; id < 32; id++) {
      int[] cell = {id / 16, id / 8 % 2, id / 4 % 2};
      for (int axis = 0; axis < 3; axis++) {
        assertEquals((2 * cell[axis] + basis[id % 4][axis]) * half, placed.position()[axis][id]);
      }
    }
  }

  /** Width 0.05, 8000 particles, three axes: 4 standard errors. */
  @Test
  void jitterIsNormal() {
    Box box = Placed.cube(3, 8000, 0.3);
    Placed sites = Placed.by(CUBIC, box, 8000, 7);
    InitialState blurred = new CubicStart().create(new CubicStart.Parameters(0.05));
    Placed moved = Placed.by(blurred, box, 8000, 7);
    assertNotEquals(moved, Placed.by(blurred, box, 8000, 8));
    double n = 3 * 8000;
    double sum = 0;
    double square = 0;
    for (int axis = 0; axis < 3; axis++) {
      for (int id = 0; id < 8000; id++) {
        long difference = moved.position()[axis][id] - sites.position()[axis][id];
        double x = difference * (box.length(axis) * 0x1p-64) / 0.05;
        sum += x;
        square += x * x;
      }
    }
    assertEquals(0, sum / n, 4 / Math.sqrt(n));
    assertEquals(1, square / n, 4 * Math.sqrt(2 / n));
    assertNotEquals(1, square * 1.05 / n, 4 * Math.sqrt(2 / n));
  }
}
