package org.absorb.measure.order;

import java.util.Arrays;
import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.Pairs;

/**
 * Bond order: whether the directions to a particle's neighbours fit a crystal.
 *
 * <p>Neighbours are the particles nearer than {@code reach D_ij}. The usual reach lies midway
 * between the first two shells of the densest crystal of the same number density, and so in its gap
 * whether it is compressed or dilute. In three dimensions {@code q_6m} is the mean of the spherical
 * harmonics Y_6m over a particle's bonds (Steinhardt, Nelson and Ronchetti 1983), in two {@code
 * psi_6} that of {@code exp(6 i theta)}. A bond is coherent where the normalised vectors of its
 * ends have a scalar product above {@value #COHERENT}; a particle with at least {@value #BONDS}
 * coherent bonds (in two dimensions: five) is crystalline (ten Wolde, Ruiz-Montero and Frenkel
 * 1996). A particle without neighbours has order 0.
 *
 * @param local the mean over particles of {@code q_6 = sqrt(4 pi/13 sum_m |q_6m|^2)} (of |psi_6|):
 *     FCC 0.5745, HCP 0.4848; hexagonal 1
 * @param averaged the mean of the same of vectors averaged over a particle and its neighbours
 *     (Lechner and Dellago 2008): as {@code local} in a crystal, much less in a random packing
 * @param global of the mean vector of all bonds: 0 without long-ranged order, as N^(-1/2)
 * @param crystalline the part of the particles that are crystalline, 0 to 1
 * @param neighbours their mean number
 */
public record BondOrder(
    double local, double averaged, double global, double crystalline, double neighbours) {

  private static final double COHERENT = 0.7;
  private static final int BONDS = 7;
  private static final int BONDS_IN_PLANE = 5;

  /**
   * The usual reach of neighbours, in contact distances: {@code a (1 + sqrt 2)/2} with the nearest
   * distance {@code a = (sqrt 2 V/N)^(1/3)} of FCC; {@code a (1 + sqrt 3)/2} with {@code a = (2
   * V/(N sqrt 3))^(1/2)} of the hexagonal lattice.
   */
  public static double reach(Frame frame) {
    double each = Arrays.stream(frame.box()).reduce(1, (a, b) -> a * b) / frame.particles();
    return frame.dimension() == 2
        ? Math.sqrt(2 * each / Math.sqrt(3)) * (1 + Math.sqrt(3)) / 2
        : Math.cbrt(Math.sqrt(2) * each) * (1 + Math.sqrt(2)) / 2;
  }

  /** Whether there is a bond order in so many dimensions: in two and three. */
  public static boolean isKnownIn(int dimension) {
    return dimension == 2 || dimension == 3;
  }

  /**
   * Measures a frame. Any thread.
   *
   * @param reach of neighbours, in contact distances; cut where it is beyond half the box
   * @throws IllegalArgumentException in any other than two or three dimensions
   */
  public static BondOrder of(Frame frame, double reach) {
    if (!isKnownIn(frame.dimension())) {
      throw new IllegalArgumentException("no bond order in " + frame.dimension() + " dimensions");
    }
    Harmonics harmonics = frame.dimension() == 2 ? new PlaneHarmonics() : new SphericalHarmonics();
    int n = frame.particles();
    Bonds bonds = new Bonds(frame, reach);
    double[][] q = new double[n][2 * harmonics.size()];
    int[] count = new int[n];
    double[] direction = new double[frame.dimension()];
    double[] y = new double[2 * harmonics.size()];
    double[] all = new double[y.length];
    for (int b = 0; b < bonds.count(); b++) {
      bonds.direction(b, direction);
      harmonics.at(direction, y); // l = 6 is even: the same from both ends
      add(q[bonds.first(b)], y);
      add(q[bonds.second(b)], y);
      add(all, y);
      count[bonds.first(b)]++;
      count[bonds.second(b)]++;
    }
    for (int i = 0; i < n; i++) {
      scale(q[i], count[i] == 0 ? 0 : 1.0 / count[i]);
    }
    scale(all, bonds.count() == 0 ? 0 : 1.0 / bonds.count());
    double[] averaged = averaged(bonds, q, count, harmonics);
    double[] local = Arrays.stream(q).mapToDouble(harmonics::length).toArray();
    return new BondOrder(
        mean(local),
        mean(averaged),
        harmonics.length(all),
        crystalline(bonds, q, local, harmonics, frame.dimension()),
        2.0 * bonds.count() / n);
  }

  private static double[] averaged(Bonds bonds, double[][] q, int[] count, Harmonics harmonics) {
    double[][] sum = new double[q.length][];
    for (int i = 0; i < q.length; i++) {
      sum[i] = q[i].clone();
    }
    for (int b = 0; b < bonds.count(); b++) {
      add(sum[bonds.first(b)], q[bonds.second(b)]);
      add(sum[bonds.second(b)], q[bonds.first(b)]);
    }
    double[] averaged = new double[q.length];
    for (int i = 0; i < q.length; i++) {
      averaged[i] = harmonics.length(sum[i]) / (1 + count[i]);
    }
    return averaged;
  }

  private static double crystalline(
      Bonds bonds, double[][] q, double[] local, Harmonics harmonics, int dimension) {
    int[] coherent = new int[q.length];
    for (int b = 0; b < bonds.count(); b++) {
      int i = bonds.first(b);
      int j = bonds.second(b);
      if (harmonics.product(q[i], q[j]) > COHERENT * local[i] * local[j]) {
        coherent[i]++;
        coherent[j]++;
      }
    }
    int least = dimension == 2 ? BONDS_IN_PLANE : BONDS;
    return (double) Arrays.stream(coherent).filter(c -> c >= least).count() / q.length;
  }

  private static void add(double[] to, double[] what) {
    for (int m = 0; m < to.length; m++) {
      to[m] += what[m];
    }
  }

  private static void scale(double[] what, double by) {
    for (int m = 0; m < what.length; m++) {
      what[m] *= by;
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The bonds of a frame, each once. */
  private static final class Bonds {

    private final Frame frame;
    private int[] ends = new int[1024];
    private int count;

    Bonds(Frame frame, double reach) {
      this.frame = frame;
      double largest = 2 * Arrays.stream(frame.radius()).max().orElse(0);
      double half = Arrays.stream(frame.box()).min().orElseThrow() / 2;
      Pairs.within(
          frame,
          Math.min(half, reach * largest),
          (i, j, r, contact, given) -> {
            for (int p = 0; p < given; p++) {
              if (r[p] > 0 && r[p] < reach * contact[p]) {
                put(i[p], j[p]);
              }
            }
          });
    }

    private void put(int i, int j) {
      if (2 * count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      ends[2 * count] = i;
      ends[2 * count + 1] = j;
      count++;
    }

    int count() {
      return count;
    }

    int first(int bond) {
      return ends[2 * bond];
    }

    int second(int bond) {
      return ends[2 * bond + 1];
    }

    /** The unit vector along a bond. */
    void direction(int bond, double[] out) {
      double square = 0;
      for (int axis = 0; axis < out.length; axis++) {
        double length = frame.box()[axis];
        double[] x = frame.position()[axis];
        double d = x[first(bond)] - x[second(bond)];
        out[axis] = d - length * Math.rint(d / length);
        square += out[axis] * out[axis];
      }
      double scale = 1 / Math.sqrt(square);
      for (int axis = 0; axis < out.length; axis++) {
        out[axis] *= scale;
      }
    }
  }
}
