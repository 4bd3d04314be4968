package org.absorb.scene.packing;

import java.util.Arrays;
import org.absorb.model.run.Frame;
import org.absorb.spi.analysis.Pairs;

/**
 * Which particles of a frame overlap: r &lt; R_i + R_j, between nearest images. A particle that
 * overlaps with any is active.
 */
public final class Contacts {

  private final int[] begin;
  private final int[] partner;
  private final float[] distance;

  private Contacts(int particles, Found found) {
    begin = new int[particles + 1];
    for (int p = 0; p < found.count; p++) {
      begin[found.first[p] + 1]++;
      begin[found.second[p] + 1]++;
    }
    for (int i = 0; i < particles; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = Arrays.copyOf(begin, begin.length);
    partner = new int[2 * found.count];
    distance = new float[2 * found.count];
    for (int p = 0; p < found.count; p++) {
      put(next[found.first[p]]++, found.second[p], found.r[p]);
      put(next[found.second[p]]++, found.first[p], found.r[p]);
    }
  }

  private void put(int at, int other, float r) {
    partner[at] = other;
    distance[at] = r;
  }

  /** Pairs, as they are found. */
  private static final class Found {
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private float[] r = new float[1024];
    private int count;

    void add(int i, int j, double distance) {
      if (count == first.length) {
        first = Arrays.copyOf(first, 2 * count);
        second = Arrays.copyOf(second, 2 * count);
        r = Arrays.copyOf(r, 2 * count);
      }
      first[count] = i;
      second[count] = j;
      r[count++] = (float) distance;
    }
  }

  /** Finds them: by cells, or pair by pair in a box of a few diameters. */
  public static Contacts of(Frame frame) {
    Found found = new Found();
    double reach = 2 * Arrays.stream(frame.radius()).max().orElse(0);
    double shortest = Arrays.stream(frame.box()).min().orElse(0);
    if (reach <= shortest / 2) {
      Pairs.within(
          frame,
          reach,
          (i, j, r, contact, count) -> {
            for (int p = 0; p < count; p++) {
              if (r[p] < contact[p]) {
                found.add(i[p], j[p], r[p]);
              }
            }
          });
    } else {
      all(frame, found);
    }
    return new Contacts(frame.particles(), found);
  }

  private static void all(Frame frame, Found found) {
    for (int i = 0; i < frame.particles(); i++) {
      for (int j = i + 1; j < frame.particles(); j++) {
        double r = distance(frame, i, j);
        if (r < frame.radius()[i] + frame.radius()[j]) {
          found.add(i, j, r);
        }
      }
    }
  }

  /** Between the nearest images of two particles. */
  public static double distance(Frame frame, int i, int j) {
    double square = 0;
    for (int axis = 0; axis < frame.dimension(); axis++) {
      double length = frame.box()[axis];
      double d = frame.position()[axis][i] - frame.position()[axis][j];
      d -= length * Math.rint(d / length);
      square += d * d;
    }
    return Math.sqrt(square);
  }

  /** Whether one particle overlaps with any; of all particles {@link #of} is quicker. */
  public static boolean isActive(Frame frame, int i) {
    for (int j = 0; j < frame.particles(); j++) {
      if (j != i && distance(frame, i, j) < frame.radius()[i] + frame.radius()[j]) {
        return true;
      }
    }
    return false;
  }

  public int particles() {
    return begin.length - 1;
  }

  /** With how many others a particle overlaps. */
  public int count(int i) {
    return begin[i + 1] - begin[i];
  }

  public boolean isActive(int i) {
    return count(i) > 0;
  }

  /** How many particles are active. */
  public int active() {
    int active = 0;
    for (int i = 0; i < particles(); i++) {
      active += isActive(i) ? 1 : 0;
    }
    return active;
  }

  /**
   * The other one of a particle's contacts.
   *
   * @param k from 0, below {@link #count}
   */
  public int partner(int i, int k) {
    return partner[begin[i] + k];
  }

  /** The distance of a particle's contact, to seven digits. */
  public double distance(int i, int k) {
    return distance[begin[i] + k];
  }
}
