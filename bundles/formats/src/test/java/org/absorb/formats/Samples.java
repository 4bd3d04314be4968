package org.absorb.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;

/** Frames for tests, and what it means that two are equal. */
public final class Samples {

  private Samples() {}

  /** A frame of unequal spheres anywhere in a box of unequal axes, with images of both signs. */
  public static Frame frame(long step, int dimension, int particles, long seed) {
    Random random = new Random(seed + step);
    double[] box = new double[dimension];
    double[][] position = new double[dimension][particles];
    int[][] image = new int[dimension][particles];
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = 7.3 + axis;
      for (int i = 0; i < particles; i++) {
        position[axis][i] = random.nextDouble() * box[axis];
        image[axis][i] = random.nextInt(7) - 3;
      }
    }
    Random sizes = new Random(seed);
    double[] radius = sizes.doubles(particles, 0.3, 0.7).toArray();
    return new Frame(step, box, radius, position, image);
  }

  /** Frames of a run: every tenth step. */
  public static Frames run(int frames, int dimension, int particles) {
    List<Long> steps =
        java.util.stream.LongStream.range(0, frames).map(i -> 10 * i).boxed().toList();
    return new Frames() {
      @Override
      public List<Long> steps() {
        return steps;
      }

      @Override
      public Frame frame(long step) {
        return Samples.frame(step, dimension, particles, 5);
      }
    };
  }

  public static void same(Frame expected, Frame read) {
    assertEquals(expected.step(), read.step());
    assertArrayEquals(expected.box(), read.box());
    assertArrayEquals(expected.radius(), read.radius());
    assertArrayEquals(expected.position(), read.position());
    assertArrayEquals(expected.image(), read.image());
  }

  /** The same to single precision; a coordinate may be a box off if its image count says so. */
  public static void alike(Frame expected, Frame read) {
    assertEquals(expected.step(), read.step());
    assertArrayEquals(expected.box(), read.box(), 1e-6);
    assertArrayEquals(expected.radius(), read.radius(), 1e-7);
    assertEquals(expected.position()[0].length, read.position()[0].length);
    for (int axis = 0; axis < expected.dimension(); axis++) {
      double length = expected.box()[axis];
      for (int i = 0; i < expected.particles(); i++) {
        assertEquals(
            expected.position()[axis][i] + expected.image()[axis][i] * length,
            read.position()[axis][i] + read.image()[axis][i] * read.box()[axis],
            5e-6);
      }
    }
  }
}
