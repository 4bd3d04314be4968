package org.absorb.system.standard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.spi.NoParameters;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialStartTest {

  private static final InitialState RSA = new SequentialStart().create(new NoParameters());

  @ParameterizedTest
  @CsvSource({
    "2, 1000, 0.3",
    "2, 800, 0.53",
    "3, 1000, 0.2",
    "3, 1000, 0.365",
    "4, 500, 0.2",
    "5, 300, 0.11",
    "3, 1, 0.2",
    "3, 2, 0.05",
    "2, 5, 0.3"
  })
  void nothingOverlaps(int d, int particles, double phi) {
    Placed placed = Placed.by(RSA, Placed.cube(d, particles, phi), particles, 5);
    assertTrue(placed.closest() >= 1, "closest " + placed.closest());
    assertFalse(placed.closest() > 1.05 && particles > 100, "they come close");
  }

  @Test
  void radiiAndBoxesOfAllSorts() {
    double[] radius = new double[900];
    new LognormalRadii().create(new LognormalRadii.Parameters(0.3)).draw(new Noise(2), radius);
    Placed slab = Placed.by(RSA, Placed.box(radius, 0.36, 1, 3, 1.5), radius, 5);
    assertTrue(slab.closest() >= 1, "closest " + slab.closest());
    double[] two = new double[900];
    new BidisperseRadii().create(new BidisperseRadii.Parameters(2, 0.2)).draw(new Noise(2), two);
    Placed plane = Placed.by(RSA, Placed.box(two, 0.5, 1, 0.4), two, 5);
    assertTrue(plane.closest() >= 1, "closest " + plane.closest());
  }

  /** Placing a thousand takes some hundred thousand attempts near the limit. */
  @Test
  void itSaysThatItGoesOn() {
    Box box = Placed.cube(3, 1000, 0.365);
    double[] radius = new double[1000];
    Arrays.fill(radius, 0.5);
    long[][] quiet = new long[3][1000];
    long[][] told = new long[3][1000];
    int[] signs = {0};
    RSA.place(box, radius, new Noise(5), quiet);
    RSA.place(box, radius, new Noise(5), told, () -> signs[0]++);
    assertArrayEquals(quiet, told);
    assertTrue(signs[0] > 20, signs[0] + " signs");
  }

  @Test
  void theSeedAloneDecides() {
    Box box = Placed.cube(3, 500, 0.35);
    long[][] position = Placed.by(RSA, box, 500, 5).position();
    assertArrayEquals(position, Placed.by(RSA, box, 500, 5).position());
    assertFalse(Arrays.deepEquals(position, Placed.by(RSA, box, 500, 6).position()));
  }

  /**
   * The jamming limits are known, 0.5471 and 0.3841, and tell this process from others that leave
   * no overlap; the mean of eight fills comes within 0.003.
   */
  @ParameterizedTest
  @CsvSource({"2, 3000, 0.555, 0.5471", "3, 3000, 0.390, 0.3841"})
  void fillsToTheJammingLimit(int d, int particles, double asked, double limit) {
    double sum = 0;
    for (int seed = 0; seed < 8; seed++) {
      long start = seed;
      IllegalArgumentException jammed =
          assertThrows(
              IllegalArgumentException.class,
              () -> Placed.by(RSA, Placed.cube(d, particles, asked), particles, start));
      Matcher words =
          Pattern.compile(
                  "initial.rsa found no room for particle \\d+ of 3000, at a packing fraction of (0.\\d+): lower system.packingFraction")
              .matcher(jammed.getMessage());
      assertTrue(words.matches(), jammed.getMessage());
      sum += Double.parseDouble(words.group(1));
    }
    assertEquals(limit, sum / 8, 0.003);
  }

  @Test
  void tooManyAreRefusedAtOnce() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Placed.by(RSA, Placed.cube(3, 10_000, 0.5), 10_000, 1));
    assertEquals(
        "initial.rsa fills 3 dimensions to a packing fraction of about 0.3841; system.packingFraction is 0.5000",
        refused.getMessage());
  }
}
