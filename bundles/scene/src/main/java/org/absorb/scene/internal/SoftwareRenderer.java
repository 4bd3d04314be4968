package org.absorb.scene.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.absorb.scene.Camera;
import org.absorb.scene.Picture;
import org.absorb.scene.Projection;
import org.absorb.scene.Ring;
import org.absorb.scene.Scene;
import org.absorb.scene.SceneLook;
import org.absorb.scene.SceneRenderer;
import org.absorb.scene.Spheres;
import org.osgi.service.component.annotations.Component;

/**
 * Draws with the processor alone: spheres as looked-up discs with depth, tile by tile on all cores.
 */
@Component(property = "service.ranking:Integer=-2147483648")
public final class SoftwareRenderer implements SceneRenderer {

  private static final int MOST = 16_384;

  /** Rows that are cleared or halved in one go. */
  private static final int BAND = 32;

  /** What the last picture was drawn into, for the next. */
  private final AtomicReference<Raster> spare = new AtomicReference<>();

  @Override
  public Picture draw(Scene scene, Camera camera, SceneLook look, int width, int height) {
    if (width < 1 || height < 1 || width > MOST || height > MOST) {
      throw new IllegalArgumentException(
          "a picture of " + width + " x " + height + " pixels: 1 to " + MOST + " a side");
    }
    int fine = look.smooth() ? 2 : 1;
    Raster raster = raster(fine * width, fine * height);
    Projection projection =
        new Projection(camera, scene.spheres().box(), raster.width, raster.height);
    spheres(scene.spheres(), projection, look, raster);
    lines(scene, projection, look, raster, fine * look.lineWidth());
    int[] pixels = new int[width * height];
    if (fine == 1) {
      System.arraycopy(raster.pixels, 0, pixels, 0, pixels.length);
    } else {
      bands(height).forEach(from -> raster.halve(pixels, from, Math.min(height, from + BAND)));
    }
    spare.set(raster);
    return new Picture(width, height, pixels);
  }

  private Raster raster(int width, int height) {
    Raster last = spare.getAndSet(null);
    return last != null && last.width == width && last.height == height
        ? last
        : new Raster(width, height);
  }

  private static IntStream bands(int rows) {
    return IntStream.range(0, (rows + BAND - 1) / BAND).parallel().map(band -> band * BAND);
  }

  private static void spheres(
      Spheres spheres, Projection projection, SceneLook look, Raster raster) {
    int height = raster.height;
    bands(height).forEach(from -> raster.clear(from, Math.min(height, from + BAND), look.ground()));
    Placed placed = new Placed(spheres, projection, raster.width, height);
    double reach = Math.max(projection.reach(), Double.MIN_NORMAL);
    double fade = spheres.flat() ? 0 : look.fade();
    Paint paint = new Paint(spheres, placed, reach, look.ground(), fade);
    Hemisphere shape = spheres.flat() ? Hemisphere.DISC : Hemisphere.BALL;
    int across = Placed.tiles(raster.width);
    IntStream.range(0, placed.begin.length - 1)
        .parallel()
        .filter(t -> placed.begin[t] < placed.begin[t + 1])
        .forEach(
            t ->
                new Tile(raster, shape, paint, placed, t % across, t / across)
                    .draw(placed.begin[t], placed.begin[t + 1]));
  }

  private static void lines(
      Scene scene, Projection projection, SceneLook look, Raster raster, double lineWidth) {
    Spheres spheres = scene.spheres();
    Lines lines = new Lines(raster, projection, lineWidth);
    if (look.box()) {
      lines.box(spheres.box(), look.line());
    }
    for (Ring ring : scene.rings()) {
      int i = ring.sphere();
      double x = spheres.x()[i];
      double y = spheres.y()[i];
      double z = spheres.z()[i];
      double scale = projection.scale(projection.depth(x, y, z));
      if (scale > 0) {
        lines.ring(
            projection.column(x, y, z),
            projection.row(x, y, z),
            spheres.radius()[i] * scale,
            ring.dashed(),
            look.ring(),
            look.ground());
      }
    }
  }
}
