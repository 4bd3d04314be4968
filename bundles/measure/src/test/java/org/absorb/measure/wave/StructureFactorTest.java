package org.absorb.measure.wave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.measure.wave.WaveVectors.Shell;
import org.absorb.model.run.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureFactorTest {

  private static final int SEED = 20_261;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void theRecurrenceIsTheDirectSum(int dimension) {
    double[] box = Arrays.copyOf(new double[] {5, 6.5, 4.25, 3.5, 5.5}, dimension);
    Frame frame = Configurations.poisson(box, 777, new Random(SEED + dimension));
    WaveVectors vectors = WaveVectors.upTo(box, 9, 20);
    double[] fast = new StructureFactor(vectors).of(frame);
    int at = 0;
    for (Shell shell : vectors.shells()) {
      for (int[] n : shell.n()) {
        assertEquals(brute(frame, n), fast[at++], 1e-9);
      }
    }
    assertEquals(fast.length, at);
  }

  private static double brute(Frame frame, int[] n) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < frame.particles(); i++) {
      double phase = 0;
      for (int axis = 0; axis < n.length; axis++) {
        phase += 2 * Math.PI * n[axis] * frame.position()[axis][i] / frame.box()[axis];
      }
      re += Math.cos(phase);
      im += Math.sin(phase);
    }
    return (re * re + im * im) / frame.particles();
  }

  /** 40 frames; S at a vector is exponential of mean 1: shells within 4.5 standard errors. */
  @ParameterizedTest
  @CsvSource({"2, 12", "3, 8", "4, 6", "5, 5"})
  void independentParticlesScatterEvenly(int dimension, double length) {
    double[] box = new double[dimension];
    Arrays.fill(box, length);
    Random random = new Random(SEED);
    WaveVectors vectors = WaveVectors.upTo(box, 8, 50);
    StructureFactor factor = new StructureFactor(vectors);
    double[] sum = new double[vectors.shells().size()];
    int frames = 40;
    for (int f = 0; f < frames; f++) {
      double[] shells = vectors.means(factor.of(Configurations.poisson(box, 400, random)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += shells[i] / frames;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      double error = 1 / Math.sqrt(frames * (double) vectors.shells().get(i).n().length);
      assertEquals(1, sum[i], 4.5 * error, "shell " + i + ", seed " + SEED);
    }
  }

  /** Reciprocal vectors of FCC have all even or all odd numbers; S is N there and 0 elsewhere. */
  @Test
  void aCrystalHasItsPeaks() {
    int cells = 4;
    Frame frame = Configurations.fcc(cells);
    WaveVectors vectors = WaveVectors.upTo(frame.box(), 16, 1000);
    double[] s = new StructureFactor(vectors).of(frame);
    int at = 0;
    int peaks = 0;
    for (Shell shell : vectors.shells()) {
      for (int[] n : shell.n()) {
        boolean reciprocal =
            Arrays.stream(n).allMatch(i -> i % cells == 0)
                && Arrays.stream(n).map(i -> Math.floorMod(i / cells, 2)).distinct().count() == 1;
        peaks += reciprocal ? 1 : 0;
        assertEquals(reciprocal ? frame.particles() : 0, s[at++], 1e-8, Arrays.toString(n));
      }
    }
    assertTrue(peaks >= 20, "peaks met: " + peaks);
  }

  /**
   * A lattice whose points move independently: {@code S = 1 - exp(-k^2 sigma^2)} off the peaks
   * (Gaussian displacements); unlike that of independent particles it goes to 0.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void aShakenLatticeHasItsClosedForm(int dimension) {
    double sigma = 0.3;
    Frame lattice = Configurations.cubic(dimension, dimension == 2 ? 20 : dimension == 3 ? 9 : 6);
    WaveVectors vectors = WaveVectors.upTo(lattice.box(), 5.5, 60);
    StructureFactor factor = new StructureFactor(vectors);
    Random random = new Random(SEED);
    int frames = 60;
    double[] sum = new double[vectors.shells().size()];
    for (int f = 0; f < frames; f++) {
      double[] shells = vectors.means(factor.of(Configurations.shaken(lattice, sigma, random)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += shells[i] / frames;
      }
    }
    for (int i = 0; i < sum.length; i++) {
      Shell shell = vectors.shells().get(i);
      double k = shell.k();
      double expected = 1 - Math.exp(-k * k * sigma * sigma);
      double error = expected / Math.sqrt(frames * (double) shell.n().length);
      // a shell is 4 % wide, over which the law curves by less than 0.1 %
      assertEquals(expected, sum[i], 4.5 * error + 1e-3 * expected, "k = " + k + ", seed " + SEED);
      if (k < 2) {
        assertTrue(sum[i] < 0.5, "not suppressed at k = " + k);
      }
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    double[] box = {9, 9, 9};
    Frame frame = Configurations.poisson(box, 5000, new Random(SEED));
    StructureFactor factor = new StructureFactor(WaveVectors.upTo(box, 6, 30));
    assertArrayEquals(factor.of(frame), factor.of(frame), 0);
  }
}
