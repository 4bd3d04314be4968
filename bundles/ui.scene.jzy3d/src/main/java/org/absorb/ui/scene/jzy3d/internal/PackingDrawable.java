package org.absorb.ui.scene.jzy3d.internal;

import org.absorb.scene.Camera;
import org.absorb.scene.Projection;
import org.absorb.scene.Ring;
import org.absorb.scene.Scene;
import org.absorb.scene.SceneLook;
import org.absorb.scene.Spheres;
import org.jzy3d.colors.Color;
import org.jzy3d.maths.BoundingBox3d;
import org.jzy3d.painters.IPainter;
import org.jzy3d.plot3d.primitives.Drawable;
import org.jzy3d.plot3d.transform.Transform;

/**
 * A scene as a thing that Jzy3d draws. Jzy3d's own camera is set aside: where points lie is for
 * {@link Projection} to say, so the thing draws in pixels (y upwards) with depths in diameters, and
 * a sphere is stretched to what {@code Picking} takes it for. Drawn by one thread at a time.
 */
final class PackingDrawable extends Drawable {

  /** OpenGL's switch for normals that keep their length when a sphere is stretched. */
  private static final int GL_NORMALIZE = 0x0BA1;

  private static final float[] LIGHT = {-0.4f, 0.6f, 0.7f, 0}; // from the upper left, far away
  private static final Color DIFFUSE = new Color(0.75f, 0.75f, 0.75f);
  private static final Color AMBIENT = new Color(0.35f, 0.35f, 0.35f);

  private static final int RING_CORNERS = 64;
  private static final int DASH = 4;

  /** Corners of a sphere that is seen with so many pixels of radius. */
  private static final int[][] FINENESS = {{4, 8}, {16, 16}, {64, 32}, {Integer.MAX_VALUE, 64}};

  private Scene scene;
  private SceneLook look;
  private Projection projection;
  private int width;
  private int height;

  PackingDrawable() {
    updateBounds();
  }

  /** What is drawn next. */
  void show(Scene next, Camera camera, SceneLook itsLook, int itsWidth, int itsHeight) {
    scene = next;
    look = itsLook;
    width = itsWidth;
    height = itsHeight;
    projection = new Projection(camera, next.spheres().box(), width, height);
  }

  @Override
  public void draw(IPainter painter) {
    if (scene == null) {
      return; // put into a chart, and not asked for yet
    }
    double reach = reach();
    painter.glMatrixMode_Projection();
    painter.glPushMatrix();
    painter.glLoadIdentity();
    painter.glOrtho(0, width, 0, height, -reach, reach);
    painter.glMatrixMode_ModelView();
    painter.glPushMatrix();
    painter.glLoadIdentity();
    spheres(painter);
    lines(painter, reach);
    painter.glPopMatrix();
    painter.glMatrixMode_Projection();
    painter.glPopMatrix();
    painter.glMatrixMode_ModelView();
  }

  /** No depth is larger, whatever sticks out of the box. */
  private double reach() {
    double largest = 1;
    for (double radius : scene.spheres().radius()) {
      largest = Math.max(largest, radius);
    }
    return projection.reach() + 2 * largest;
  }

  private void spheres(IPainter painter) {
    Spheres spheres = scene.spheres();
    boolean lit = !spheres.flat();
    if (lit) {
      painter.glEnable(GL_NORMALIZE);
      painter.glEnable_ColorMaterial();
      painter.glLight_Position(0, LIGHT);
      painter.glLight_Ambiant(0, AMBIENT);
      painter.glLight_Diffuse(0, DIFFUSE);
      painter.glEnable_Light(0);
      painter.glEnable_Lighting();
    }
    for (int i = 0; i < spheres.count(); i++) {
      if (spheres.shown()[i]) {
        sphere(painter, spheres, i);
      }
    }
    if (lit) {
      painter.glDisable_Lighting();
      painter.glDisable_Light(0);
      painter.glDisable(GL_NORMALIZE);
    }
  }

  private void sphere(IPainter painter, Spheres spheres, int i) {
    double x = spheres.x()[i];
    double y = spheres.y()[i];
    double z = spheres.z()[i];
    double depth = projection.depth(x, y, z);
    double scale = projection.scale(depth);
    if (!(scale > 0)) {
      return; // at the eye or behind it
    }
    float radius = (float) (spheres.radius()[i] * scale);
    painter.glPushMatrix();
    painter.glTranslatef(
        (float) projection.column(x, y, z),
        (float) (height - projection.row(x, y, z)),
        (float) depth);
    painter.glScalef(radius, radius, (float) spheres.radius()[i]);
    colour(painter, faded(spheres.colour()[i], depth));
    int corners = fineness(radius);
    if (spheres.flat()) {
      painter.gluDisk(0, 1, corners, 1);
    } else {
      painter.glutSolidSphere(1, corners, corners / 2);
    }
    painter.glPopMatrix();
  }

  private static int fineness(float radius) {
    int step = 0;
    while (radius > FINENESS[step][0]) {
      step++;
    }
    return FINENESS[step][1];
  }

  /** The farther, the more of the ground. */
  private int faded(int colour, double depth) {
    if (scene.spheres().flat()) {
      return colour;
    }
    double away = Math.min(1, Math.max(0, 0.5 - depth / (2 * projection.reach())));
    double ground = look.fade() * away;
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double part =
          (1 - ground) * (colour >> shift & 255) + ground * (look.ground() >> shift & 255);
      mixed |= (int) Math.round(part) << shift;
    }
    return mixed;
  }

  private static void colour(IPainter painter, int rgb) {
    Color colour = Jzy3dRenderer.colour(rgb);
    painter.glColor3f(colour.r, colour.g, colour.b);
  }

  private void lines(IPainter painter, double reach) {
    painter.glLineWidth((float) look.lineWidth());
    if (look.box()) {
      box(painter, scene.spheres().box());
    }
    for (Ring ring : scene.rings()) {
      ring(painter, ring, reach);
    }
  }

  /** The edges of the box; of a flat one, whose third length is 0, they coincide. */
  private void box(IPainter painter, double[] box) {
    colour(painter, look.line());
    painter.glBegin_Line();
    for (int corner = 0; corner < 8; corner++) {
      for (int axis = 1; axis <= 4; axis <<= 1) {
        if ((corner & axis) == 0) {
          vertex(painter, corner, box);
          vertex(painter, corner | axis, box);
        }
      }
    }
    painter.glEnd();
  }

  private void vertex(IPainter painter, int corner, double[] box) {
    double x = (corner & 1) * box[0];
    double y = (corner >> 1 & 1) * box[1];
    double z = (corner >> 2) * box[2];
    painter.glVertex3f(
        (float) projection.column(x, y, z),
        (float) (height - projection.row(x, y, z)),
        (float) projection.depth(x, y, z));
  }

  /** Around a sphere, in front of everything. */
  private void ring(IPainter painter, Ring ring, double reach) {
    Spheres spheres = scene.spheres();
    int i = ring.sphere();
    double x = spheres.x()[i];
    double y = spheres.y()[i];
    double z = spheres.z()[i];
    double scale = projection.scale(projection.depth(x, y, z));
    if (!(scale > 0)) {
      return;
    }
    double radius = spheres.radius()[i] * scale;
    colour(painter, look.ring());
    painter.glBegin_Line();
    for (int corner = 0; corner < RING_CORNERS; corner++) {
      if (ring.dashed() && corner % DASH >= DASH / 2) {
        continue;
      }
      for (int end = corner; end <= corner + 1; end++) {
        double angle = 2 * Math.PI * end / RING_CORNERS;
        painter.glVertex3f(
            (float) (projection.column(x, y, z) + radius * Math.cos(angle)),
            (float) (height - projection.row(x, y, z) + radius * Math.sin(angle)),
            (float) (0.999 * reach));
      }
    }
    painter.glEnd();
  }

  @Override
  public void applyGeometryTransform(Transform transform) {
    throw new UnsupportedOperationException("a packing is where it is");
  }

  /** Jzy3d wants bounds for its own camera, which is set aside: any will do. */
  @Override
  public void updateBounds() {
    bbox = new BoundingBox3d(-1, 1, -1, 1, -1, 1);
  }
}
