package org.absorb.ui.scene.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.absorb.scene.packing.ColourBy;
import org.absorb.scene.packing.Sight;
import org.absorb.scene.packing.Slice;

/**
 * How a packing is to be seen, as the user has set it.
 *
 * @param onlyActive whether inactive particles are hidden
 * @param box whether the edges of the box are drawn
 * @param neighbours whether those that touch the picked particle have a ring
 * @param slice the axis that is cut; empty: none
 * @param at where it is cut, 0 to 1 of the axis
 * @param layer whether only a layer of one diameter is left, instead of all that lies before
 * @param size of the spheres, in per cent of their radii
 * @param fade of the farthest spheres, in per cent
 * @param axes which three of more axes are seen, among {@link #choices}
 */
public record Settings(
    ColourBy by,
    boolean onlyActive,
    boolean box,
    boolean neighbours,
    OptionalInt slice,
    double at,
    boolean layer,
    int size,
    int fade,
    int axes) {

  public static final Settings STANDARD =
      new Settings(
          ColourBy.ACTIVITY, false, true, true, OptionalInt.empty(), 0.5, false, 100, 50, 0);

  public Settings by(ColourBy other) {
    return new Settings(other, onlyActive, box, neighbours, slice, at, layer, size, fade, axes);
  }

  public Settings onlyActive(boolean is) {
    return new Settings(by, is, box, neighbours, slice, at, layer, size, fade, axes);
  }

  public Settings box(boolean is) {
    return new Settings(by, onlyActive, is, neighbours, slice, at, layer, size, fade, axes);
  }

  public Settings neighbours(boolean is) {
    return new Settings(by, onlyActive, box, is, slice, at, layer, size, fade, axes);
  }

  public Settings slice(OptionalInt axis) {
    return new Settings(by, onlyActive, box, neighbours, axis, at, layer, size, fade, axes);
  }

  public Settings at(double share) {
    double within = Math.min(1, Math.max(0, share));
    return new Settings(by, onlyActive, box, neighbours, slice, within, layer, size, fade, axes);
  }

  public Settings layer(boolean is) {
    return new Settings(by, onlyActive, box, neighbours, slice, at, is, size, fade, axes);
  }

  public Settings size(int percent) {
    return new Settings(by, onlyActive, box, neighbours, slice, at, layer, percent, fade, axes);
  }

  public Settings fade(int percent) {
    return new Settings(by, onlyActive, box, neighbours, slice, at, layer, size, percent, axes);
  }

  public Settings axes(int choice) {
    return new Settings(by, onlyActive, box, neighbours, slice, at, layer, size, fade, choice);
  }

  /** The axes of three that can be seen in so many dimensions; in two the two. */
  public static List<List<Integer>> choices(int dimension) {
    if (dimension == 2) {
      return List.of(List.of(0, 1));
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      for (int b = a + 1; b < dimension; b++) {
        for (int c = b + 1; c < dimension; c++) {
          all.add(List.of(a, b, c));
        }
      }
    }
    return all;
  }

  /** What an axis is called: x, y, z, and in more than three dimensions by number. */
  public static String axis(int axis, int dimension) {
    return dimension <= 3 ? "xyz".substring(axis, axis + 1) : "x" + (axis + 1);
  }

  /** The names of all axes. */
  public static List<String> names(int dimension) {
    return IntStream.range(0, dimension).mapToObj(axis -> axis(axis, dimension)).toList();
  }

  /** What of a packing in so many dimensions is seen. */
  Sight sight(int dimension) {
    List<List<Integer>> choices = choices(dimension);
    List<Slice> slices = new ArrayList<>();
    slice.ifPresent(
        axis -> {
          if (axis < dimension) {
            slices.add(new Slice(axis, at, layer ? 1 : Double.POSITIVE_INFINITY));
          }
        });
    return new Sight(
        choices.get(Math.min(axes, choices.size() - 1)), slices, onlyActive, size / 100.0);
  }
}
