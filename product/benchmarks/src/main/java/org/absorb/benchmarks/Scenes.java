package org.absorb.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.absorb.model.run.Frame;
import org.absorb.scene.Camera;
import org.absorb.scene.Scene;
import org.absorb.scene.SceneLook;
import org.absorb.scene.SceneRenderer;
import org.absorb.scene.Spheres;
import org.absorb.scene.internal.SoftwareRenderer;
import org.absorb.scene.packing.ColourBy;
import org.absorb.scene.packing.Colours;
import org.absorb.scene.packing.Packing;
import org.absorb.scene.packing.Palette;
import org.absorb.scene.packing.Sight;

/**
 * Milliseconds a picture of a packing that turns, at packing fraction 0.6: the median and the 95th
 * percentile of 200 pictures after 200 that nobody counts. Arguments: particles, width, height;
 * 20,000 and 950 x 650 without any.
 */
public final class Scenes {

  private static final int PICTURES = 200;
  private static final double FRACTION = 0.6;

  private Scenes() {}

  public static void main(String[] arguments) {
    int particles = number(arguments, 0, 20_000);
    int width = number(arguments, 1, 950);
    int height = number(arguments, 2, 650);
    Packing packing = Packing.of(random(particles));
    Palette palette = new Palette(0xE07B39, 0xB9C3CC, List.of(0, 0xFFFFFF), List.of(0x808080));
    Colours colours = Colours.of(packing, ColourBy.ACTIVITY, Optional.empty(), palette);
    Spheres all = Sight.all(3).of(packing, colours);
    Spheres active = new Sight(List.of(0, 1, 2), List.of(), true, 0.5).of(packing, colours);
    System.out.printf("%d particles, %d x %d pixels%n", particles, width, height);
    time("turning", all, 1, false, width, height);
    time("turning, smooth", all, 1, true, width, height);
    time("turning, near", all, 4, false, width, height);
    time("active, half as large", active, 1, false, width, height);
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private static Frame random(int particles) {
    double length = Math.cbrt(particles * Math.PI / 6 / FRACTION);
    double[] box = {length, length, length};
    double[] radius = new double[particles];
    Arrays.fill(radius, 0.5);
    double[][] position = new double[3][particles];
    Random random = new Random(1);
    for (double[] axis : position) {
      Arrays.setAll(axis, i -> length * random.nextDouble());
    }
    return new Frame(0, box, radius, position, new int[3][particles]);
  }

  private static void time(
      String what, Spheres spheres, double zoom, boolean smooth, int width, int height) {
    SceneRenderer renderer = new SoftwareRenderer();
    SceneLook look = new SceneLook(0xF7F8F9, 0x6B7680, 0x1F66AD, true, 0.5, smooth, 1);
    double[] millis = new double[PICTURES];
    for (int i = -PICTURES; i < PICTURES; i++) {
      Camera camera = Camera.HOME.enlarged(zoom, 0, 0).turned(0.03 * i, 0.01 * i);
      long begin = System.nanoTime();
      renderer.draw(new Scene(spheres), camera, look, width, height);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - begin) * 1e-6;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-22s median %6.2f ms, 95 %% below %6.2f ms, least %6.2f ms%n",
        what,
        millis[PICTURES / 2],
        millis[PICTURES * 95 / 100],
        millis[0]);
  }
}
