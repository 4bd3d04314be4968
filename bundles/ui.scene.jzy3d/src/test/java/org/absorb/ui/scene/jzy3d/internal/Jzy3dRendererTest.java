package org.absorb.ui.scene.jzy3d.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.absorb.scene.Camera;
import org.absorb.scene.Picking;
import org.absorb.scene.Picture;
import org.absorb.scene.Projection;
import org.absorb.scene.Ring;
import org.absorb.scene.Scene;
import org.absorb.scene.SceneLook;
import org.absorb.scene.Spheres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Held to {@link Picking} and {@link Projection}, drawn by the stand-in, whose lights darken
 * nothing.
 */
class Jzy3dRendererTest {

  private static final int GROUND = 0x102030;
  private static final int LINE = 0x00FF00;
  private static final int RING = 0xFF00FF;
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final SceneLook PLAIN = new SceneLook(GROUND, LINE, RING, false, 0, false, 1);
  private static final SceneLook BOXED = new SceneLook(GROUND, LINE, RING, true, 0, false, 1);

  private final Jzy3dRenderer renderer = new Jzy3dRenderer();

  @AfterEach
  void dispose() {
    renderer.dispose();
  }

  /** Overlapping ones at random, each of a colour of its own. */
  private static Spheres spheres(int count, double... box) {
    Random random = new Random(4);
    double[][] x = new double[3][count];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < count; i++) {
        x[axis][i] = random.nextDouble() * box[axis];
      }
    }
    double[] radius = random.doubles(count, 0.4, 0.7).toArray();
    int[] colour = IntStream.range(0, count).map(i -> 0x010203 * (i + 1) + 0x600000).toArray();
    boolean[] shown = new boolean[count];
    Arrays.fill(shown, true);
    shown[count / 2] = false;
    return new Spheres(box, x[0], x[1], x[2], radius, colour, shown);
  }

  private Picture draw(Spheres spheres, Camera camera, SceneLook look, Ring... rings) {
    return renderer.draw(new Scene(spheres, List.of(rings)), camera, look, WIDTH, HEIGHT);
  }

  /** Pixels whose colour is not that of the sphere that is picked there. */
  private static long wrong(Picture picture, Spheres spheres, Camera camera) {
    return IntStream.range(0, WIDTH * HEIGHT)
        .filter(
            at -> {
              double column = at % WIDTH + 0.5;
              double row = at / WIDTH + 0.5;
              OptionalInt picked = Picking.at(spheres, camera, WIDTH, HEIGHT, column, row);
              int expected = picked.isEmpty() ? GROUND : spheres.colour()[picked.getAsInt()];
              return picture.at(at % WIDTH, at / WIDTH) != expected;
            })
        .count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsSeenIsWhatIsPicked(boolean perspective) {
    Spheres spheres = spheres(40, 4, 4, 4);
    Camera home = Camera.HOME.turned(0.7, -0.3).moved(0.1, -0.05);
    Camera camera = new Camera(home.rotation(), 1.4, home.right(), home.up(), perspective);
    Picture picture = draw(spheres, camera, PLAIN);
    // single precision moves an edge by a pixel here and there
    assertTrue(wrong(picture, spheres, camera) < 20, () -> wrong(picture, spheres, camera) + "");
    assertTrue(
        wrong(picture, spheres, camera.moved(0.05, 0)) > 1000, "another camera sees another");
  }

  @Test
  void discsAreWhereTheyAre() {
    Spheres spheres = spheres(12, 9, 7, 0);
    Picture picture = draw(spheres, Camera.FLAT, PLAIN);
    Projection projection = new Projection(Camera.FLAT, spheres.box(), WIDTH, HEIGHT);
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        boolean covered = false;
        for (int i = 0; i < spheres.count(); i++) {
          double dx = column + 0.5 - projection.column(spheres.x()[i], spheres.y()[i], 0);
          double dy = row + 0.5 - projection.row(spheres.x()[i], spheres.y()[i], 0);
          double pixels = spheres.radius()[i] * projection.scale(0);
          covered |= spheres.shown()[i] && Math.hypot(dx, dy) < pixels - 0.01;
        }
        if (covered) {
          assertNotEquals(GROUND, picture.at(column, row), column + ", " + row);
        }
      }
    }
  }

  @Test
  void theCornersOfTheBoxAreWhereTheProjectionSays() {
    Spheres spheres = spheres(2, 5, 4, 3);
    Arrays.fill(spheres.shown(), false);
    Picture picture = draw(spheres, Camera.HOME, BOXED);
    Projection projection = new Projection(Camera.HOME, spheres.box(), WIDTH, HEIGHT);
    for (int corner = 0; corner < 8; corner++) {
      double x = 5 * (corner & 1);
      double y = 4 * (corner >> 1 & 1);
      double z = 3 * (corner >> 2);
      int column = (int) projection.column(x, y, z);
      int row = (int) projection.row(x, y, z);
      assertEquals(LINE, picture.at(column, row), "corner " + corner);
    }
    assertEquals(GROUND, draw(spheres, Camera.HOME, PLAIN).at(WIDTH / 2, HEIGHT / 2));
  }

  @Test
  void aRingIsInFrontOfWhatHidesItsSphere() {
    Spheres spheres = spheres(40, 4, 4, 4);
    Picture picture = draw(spheres, Camera.HOME, PLAIN, new Ring(3, false));
    Picture dashed = draw(spheres, Camera.HOME, PLAIN, new Ring(3, true));
    long corners = Arrays.stream(picture.pixels()).filter(p -> (p & 0xFFFFFF) == RING).count();
    long fewer = Arrays.stream(dashed.pixels()).filter(p -> (p & 0xFFFFFF) == RING).count();
    assertTrue(corners >= 60 && corners <= 64, () -> corners + " of 64 corners");
    assertTrue(fewer < corners && fewer > corners / 2, () -> fewer + " when dashed");
  }

  @Test
  void theFarthestTakeOnTheGround() {
    Spheres spheres = spheres(40, 4, 4, 4);
    SceneLook faded = new SceneLook(GROUND, LINE, RING, false, 1, false, 1);
    Picture near = draw(spheres, Camera.HOME, PLAIN);
    Picture far = draw(spheres, Camera.HOME, faded);
    for (int at = 0; at < near.pixels().length; at++) {
      int blue = near.pixels()[at] & 255;
      int mixed = far.pixels()[at] & 255;
      int ground = GROUND & 255;
      assertTrue(Math.min(blue, ground) - 1 <= mixed && mixed <= Math.max(blue, ground) + 1);
    }
    assertTrue(!Arrays.equals(near.pixels(), far.pixels()));
  }

  @Test
  void anotherSizeIsAnotherCanvasAndAfterDisposalThereIsANewOne() {
    Scene scene = new Scene(spheres(5, 4, 4, 4));
    assertEquals(50, renderer.draw(scene, Camera.HOME, PLAIN, 50, 40).width());
    assertEquals(30, renderer.draw(scene, Camera.HOME, PLAIN, 60, 30).height());
    renderer.dispose();
    Picture again = renderer.draw(scene, Camera.HOME, PLAIN, 60, 30);
    assertEquals(60 * 30, again.pixels().length);
    assertTrue(Arrays.stream(again.pixels()).allMatch(pixel -> pixel >>> 24 == 255), "opaque");
  }

  @Test
  void severalThreadsDrawOneAfterTheOther() {
    Spheres spheres = spheres(20, 4, 4, 4);
    Scene scene = new Scene(spheres);
    Picture alone = renderer.draw(scene, Camera.HOME, PLAIN, 70, 50);
    assertTrue(
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> renderer.draw(scene, Camera.HOME, PLAIN, 70 + i % 2, 50))
            .filter(picture -> picture.width() == 70)
            .allMatch(picture -> Arrays.equals(alone.pixels(), picture.pixels())));
  }

  @Test
  void aSizeThatIsNoneIsRefused() {
    Scene scene = new Scene(spheres(5, 4, 4, 4));
    assertThrows(
        IllegalArgumentException.class, () -> renderer.draw(scene, Camera.HOME, PLAIN, 0, 40));
  }
}
