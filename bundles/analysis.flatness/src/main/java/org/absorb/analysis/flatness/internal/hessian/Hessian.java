package org.absorb.analysis.flatness.internal.hessian;

import org.absorb.measure.landscape.PairList;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Block;

/**
 * The second derivatives of a frame's energy with respect to all coordinates, as a product with
 * vectors: a pair adds the block {@code B = U'' n n^T + (U'/r) (1 - n n^T)} to both its particles
 * and -B across. Vectors are {@code [axis][particle]}. Immutable.
 *
 * <p>For two particles at one place {@code U'/r} is U'' where the force vanishes there. Where it
 * does not, the energy ends in a cone and has no second derivatives: {@link #isDefined}.
 */
public final class Hessian {

  private final PairList pairs;
  private final double[][] normal;
  private final double[] along;
  private final double[] across;
  private final boolean defined;

  /** Of the pairs within the potential's range. */
  public Hessian(PairList pairs, Potential potential) {
    this.pairs = pairs;
    normal = pairs.separations();
    along = new double[pairs.count()];
    across = new double[pairs.count()];
    double[] r = new double[Block.SIZE];
    double[] contact = new double[Block.SIZE];
    double[] force = new double[Block.SIZE];
    double[] curvature = new double[Block.SIZE];
    boolean smooth = true;
    for (int from = 0; from < pairs.count(); from += Block.SIZE) {
      int count = Math.min(Block.SIZE, pairs.count() - from);
      pairs.copy(from, count, r, contact);
      potential.force(r, contact, count, force);
      potential.curvature(r, contact, count, curvature);
      for (int p = 0; p < count; p++) {
        boolean inside = r[p] < potential.range() * contact[p];
        along[from + p] = inside ? curvature[p] : 0;
        if (r[p] > 0) {
          across[from + p] = inside ? -force[p] / r[p] : 0;
          for (double[] component : normal) {
            component[from + p] /= r[p];
          }
        } else {
          across[from + p] = along[from + p];
          smooth &= force[p] == 0;
        }
      }
    }
    defined = smooth;
  }

  /** Whether it exists: not where particles that repel each other lie at one place. */
  public boolean isDefined() {
    return defined;
  }

  /** {@code 2 sum [U'' + (d - 1) U'/r]} over pairs. */
  public double trace() {
    double sum = 0;
    for (int p = 0; p < along.length; p++) {
      sum += along[p] + (normal.length - 1) * across[p];
    }
    return 2 * sum;
  }

  /** The number of coordinates. */
  public int size() {
    return normal.length * pairs.frame().particles();
  }

  /** A new vector of zeros. */
  public double[][] vector() {
    return new double[normal.length][pairs.frame().particles()];
  }

  /** Puts H v into {@code out}. */
  public void apply(double[][] v, double[][] out) {
    for (double[] component : out) {
      java.util.Arrays.fill(component, 0);
    }
    for (int p = 0; p < along.length; p++) {
      if (along[p] != 0 || across[p] != 0) {
        add(p, v, out);
      }
    }
  }

  private void add(int p, double[][] v, double[][] out) {
    int i = pairs.first(p);
    int j = pairs.second(p);
    double projection = 0;
    for (int axis = 0; axis < normal.length; axis++) {
      projection += normal[axis][p] * (v[axis][i] - v[axis][j]);
    }
    double excess = (along[p] - across[p]) * projection;
    for (int axis = 0; axis < normal.length; axis++) {
      double product = across[p] * (v[axis][i] - v[axis][j]) + excess * normal[axis][p];
      out[axis][i] += product;
      out[axis][j] -= product;
    }
  }
}
