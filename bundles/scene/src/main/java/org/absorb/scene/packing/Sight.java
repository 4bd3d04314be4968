package org.absorb.scene.packing;

import java.util.List;
import org.absorb.model.run.Frame;
import org.absorb.scene.Spheres;

/**
 * What of a packing is to be seen.
 *
 * @param axes which axes of the box go to the right, up, and towards the eye: three, or two in two
 *     dimensions
 * @param slices all of which a particle has to be in
 * @param onlyActive whether the others are left out
 * @param size of the spheres, as a share of their radii
 */
public record Sight(List<Integer> axes, List<Slice> slices, boolean onlyActive, double size) {

  public Sight {
    axes = List.copyOf(axes);
    slices = List.copyOf(slices);
    if (axes.size() < 2 || axes.size() > 3) {
      throw new IllegalArgumentException("two or three axes, not " + axes);
    }
  }

  /** All of a packing, along its first axes. */
  public static Sight all(int dimension) {
    return new Sight(dimension == 2 ? List.of(0, 1) : List.of(0, 1, 2), List.of(), false, 1);
  }

  /** The spheres as they are to be seen. */
  public Spheres of(Packing packing, Colours colours) {
    Frame frame = packing.frame();
    int n = frame.particles();
    double[] box = new double[3];
    double[][] at = new double[3][];
    for (int k = 0; k < 3; k++) {
      boolean is = k < axes.size();
      box[k] = is ? frame.box()[axes.get(k)] : 0;
      at[k] = is ? frame.position()[axes.get(k)] : new double[n];
    }
    double[] radius = new double[n];
    boolean[] shown = new boolean[n];
    for (int i = 0; i < n; i++) {
      radius[i] = size * frame.radius()[i];
      shown[i] = (!onlyActive || packing.contacts().isActive(i)) && isLeft(frame, i);
    }
    return new Spheres(box, at[0], at[1], at[2], radius, colours.colour(), shown);
  }

  private boolean isLeft(Frame frame, int i) {
    for (Slice slice : slices) {
      int axis = slice.axis();
      if (!slice.holds(frame.position()[axis][i], frame.box()[axis])) {
        return false;
      }
    }
    return true;
  }
}
