package org.absorb.measure.wave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.absorb.measure.wave.WaveVectors.Shell;
import org.junit.jupiter.api.Test;

class WaveVectorsTest {

  private static final double UNIT = 2 * Math.PI / 10;

  /** 3 of length 1 (of each pair one), 6 of length sqrt 2, 4 of sqrt 3, 3 of 2, ... */
  @Test
  void smallShellsHoldOneLengthAndAllOfIt() {
    WaveVectors vectors = WaveVectors.upTo(new double[] {10, 10, 10}, 2.3 * UNIT, 100);
    assertEquals(5, vectors.shells().size());
    int[] counts = {3, 6, 4, 3, 12};
    double[] squares = {1, 2, 3, 4, 5};
    for (int i = 0; i < counts.length; i++) {
      assertEquals(counts[i], vectors.shells().get(i).n().length);
      assertEquals(counts[i], vectors.shells().get(i).all());
      assertEquals(Math.sqrt(squares[i]) * UNIT, vectors.shells().get(i).k(), 1e-12);
    }
  }

  /** Half of the lattice points in a ball, none twice, none with its negative. */
  @Test
  void ofEachPairThereIsOne() {
    WaveVectors vectors = WaveVectors.upTo(new double[] {10, 10, 10}, 6.05 * UNIT, 100_000);
    Set<String> met = new HashSet<>();
    for (Shell shell : vectors.shells()) {
      for (int[] n : shell.n()) {
        assertTrue(met.add(Arrays.toString(n)));
        assertTrue(met.add(Arrays.toString(Arrays.stream(n).map(i -> -i).toArray())));
      }
    }
    int inside = 0;
    for (int x = -7; x <= 7; x++) {
      for (int y = -7; y <= 7; y++) {
        for (int z = -7; z <= 7; z++) {
          inside += x * x + y * y + z * z < 6.05 * 6.05 ? 1 : 0;
        }
      }
    }
    assertEquals(inside - 1, met.size());
    assertEquals(vectors.size() * 2, met.size());
    // the half cube around them
    assertEquals(13 * 13 * 13 / 2.0, WaveVectors.enumerated(vectors.box(), 6.05 * UNIT));
  }

  @Test
  void ofALargeShellSomeAreDrawnFromAllDirections() {
    WaveVectors vectors = WaveVectors.upTo(new double[] {30, 30, 30}, 5, 200);
    Shell last = vectors.shells().get(vectors.shells().size() - 2);
    assertEquals(200, last.n().length);
    assertTrue(last.all() > 1000, "of " + last.all());
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      double square =
          Arrays.stream(last.n()).mapToDouble(n -> n[along] * n[along]).average().orElseThrow();
      double length = last.k() * 30 / 2 / Math.PI;
      // cos^2 of a random direction: mean 1/3, deviation 0.298
      assertEquals(1.0 / 3, square / length / length, 4 * 0.298 / Math.sqrt(200));
    }
    Shell again = WaveVectors.upTo(vectors.box(), 5, 200).shells().get(vectors.shells().size() - 2);
    assertArrayEquals(last.n(), again.n(), "the same at every call");
  }

  @Test
  void aRectangleHasItsOwnSteps() {
    WaveVectors vectors = WaveVectors.upTo(new double[] {10, 20}, 0.35, 100);
    assertEquals(1, vectors.shells().size());
    assertEquals(2 * Math.PI / 20, vectors.shells().get(0).k(), 1e-12);
    assertEquals(1, vectors.shells().get(0).n().length);
  }
}
