package org.absorb.scene.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.absorb.model.run.Frame;

/**
 * The colours of a packing.
 *
 * @param colour by particle id, 0xRRGGBB
 */
public record Colours(int[] colour, Legend legend) {

  /** More species than this are not told apart by colour. */
  public static final int MOST_SPECIES = 12;

  /**
   * Colours a packing. What cannot be told (displacement without an earlier frame, species of a
   * continuous distribution) is the activity instead; {@link #possible} says so before.
   *
   * @param since the frame that displacements count from
   */
  public static Colours of(Packing packing, ColourBy by, Optional<Frame> since, Palette palette) {
    Frame frame = packing.frame();
    return switch (possible(frame, by, since.isPresent()) ? by : ColourBy.ACTIVITY) {
      case ACTIVITY -> activity(packing.contacts(), palette);
      case CONTACTS -> contacts(packing.contacts(), palette);
      case DISPLACEMENT -> {
        double[] gone = packing.displacement(since.orElseThrow());
        yield ramp(gone, 0, nice(largest(gone)), false, palette);
      }
      case RADIUS -> {
        double[] species = species(frame);
        yield ramp(frame.radius(), species[0], species[species.length - 1], false, palette);
      }
      case SPECIES -> species(frame, palette);
    };
  }

  /** Whether a frame can be coloured by that. */
  public static boolean possible(Frame frame, ColourBy by, boolean since) {
    return switch (by) {
      case ACTIVITY, CONTACTS, RADIUS -> frame.particles() > 0;
      case DISPLACEMENT -> since;
      case SPECIES -> species(frame).length <= MOST_SPECIES;
    };
  }

  private static Colours activity(Contacts contacts, Palette palette) {
    int[] colour = new int[contacts.particles()];
    for (int i = 0; i < colour.length; i++) {
      colour[i] = contacts.isActive(i) ? palette.active() : palette.inactive();
    }
    int active = contacts.active();
    return new Colours(
        colour,
        new Legend.Classes(
            List.of(
                new Legend.Entry(1, active, palette.active()),
                new Legend.Entry(0, colour.length - active, palette.inactive()))));
  }

  private static Colours contacts(Contacts contacts, Palette palette) {
    double[] counts = new double[contacts.particles()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = contacts.count(i);
    }
    int most = (int) largest(counts);
    return ramp(counts, 0, Math.max(4, most + most % 2), true, palette);
  }

  private static Colours ramp(
      double[] values, double low, double high, boolean whole, Palette palette) {
    int[] colour = new int[values.length];
    for (int i = 0; i < colour.length; i++) {
      colour[i] = palette.ramp(high > low ? (values[i] - low) / (high - low) : 0);
    }
    return new Colours(colour, new Legend.Ramp(low, high, whole, palette.ramp()));
  }

  private static Colours species(Frame frame, Palette palette) {
    double[] radii = species(frame);
    int[] count = new int[radii.length];
    int[] colour = new int[frame.particles()];
    for (int i = 0; i < colour.length; i++) {
      int kind = Arrays.binarySearch(radii, frame.radius()[i]);
      count[kind]++;
      colour[i] = palette.kind(kind);
    }
    List<Legend.Entry> entries = new ArrayList<>();
    for (int kind = 0; kind < radii.length; kind++) {
      entries.add(new Legend.Entry(radii[kind], count[kind], palette.kind(kind)));
    }
    return new Colours(colour, new Legend.Classes(entries));
  }

  /** The radii there are, ascending. */
  private static double[] species(Frame frame) {
    return Arrays.stream(frame.radius()).sorted().distinct().toArray();
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  /** The next 1, 2 or 5 times a power of ten: a ramp that does not change with every frame. */
  static double nice(double largest) {
    if (!(largest > 0)) {
      return 1;
    }
    double ten = Math.pow(10, Math.floor(Math.log10(largest)));
    for (double step : new double[] {1, 2, 5}) {
      if (largest <= step * ten) {
        return step * ten;
      }
    }
    return 10 * ten;
  }
}
