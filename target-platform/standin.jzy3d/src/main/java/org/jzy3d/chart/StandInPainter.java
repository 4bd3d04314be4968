package org.jzy3d.chart;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jzy3d.colors.Color;
import org.jzy3d.painters.IPainter;

/**
 * Does what OpenGL would, for matrices that stretch and move only: spheres and discs with depth,
 * lines as their ends' pixels. Lights darken nothing.
 */
final class StandInPainter implements IPainter {

  /** Per axis a factor and a shift. */
  private static final double[] IDENTITY = {1, 0, 1, 0, 1, 0};

  private final BufferedImage image;
  private final double[] depth;
  private final List<Deque<double[]>> stacks = List.of(new ArrayDeque<>(), new ArrayDeque<>());
  private final List<float[]> vertices = new ArrayList<>();
  private int mode;
  private int colour;

  StandInPainter(int width, int height, Color ground) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    depth = new double[width * height];
    Arrays.fill(depth, 1);
    stacks.forEach(stack -> stack.push(IDENTITY.clone()));
    for (int i = 0; i < depth.length; i++) {
      image.setRGB(i % width, i / width, rgb(ground.r, ground.g, ground.b));
    }
  }

  BufferedImage image() {
    return image;
  }

  private static int rgb(float r, float g, float b) {
    return Math.round(255 * r) << 16 | Math.round(255 * g) << 8 | Math.round(255 * b);
  }

  private double[] matrix() {
    return stacks.get(mode).peek();
  }

  /** Where a point lies: column and row as numbers, depth from -1 (near) to 1 (far). */
  private double[] seen(double x, double y, double z) {
    double[] p = {x, y, z};
    for (int each = 1; each >= 0; each--) {
      double[] m = stacks.get(each).peek();
      for (int axis = 0; axis < 3; axis++) {
        p[axis] = m[2 * axis] * p[axis] + m[2 * axis + 1];
      }
    }
    return new double[] {
      (p[0] + 1) / 2 * image.getWidth(), (1 - p[1]) / 2 * image.getHeight(), p[2]
    };
  }

  private void paint(int column, int row, double z) {
    if (column < 0 || row < 0 || column >= image.getWidth() || row >= image.getHeight()) {
      return;
    }
    int at = row * image.getWidth() + column;
    if (z >= -1 && z < depth[at]) {
      depth[at] = z;
      image.setRGB(column, row, colour);
    }
  }

  private void disc(double radius, boolean ball) {
    double[] middle = seen(0, 0, 0);
    double across = seen(radius, 0, 0)[0] - middle[0];
    double upwards = middle[1] - seen(0, radius, 0)[1];
    double nearer = ball ? seen(0, 0, radius)[2] - middle[2] : 0;
    for (int row = (int) (middle[1] - upwards); row <= middle[1] + upwards; row++) {
      for (int column = (int) (middle[0] - across); column <= middle[0] + across; column++) {
        double dx = (column + 0.5 - middle[0]) / across;
        double dy = (row + 0.5 - middle[1]) / upwards;
        double inside = 1 - dx * dx - dy * dy;
        if (inside >= 0) {
          paint(column, row, middle[2] + nearer * Math.sqrt(inside));
        }
      }
    }
  }

  @Override
  public void glMatrixMode_Projection() {
    mode = 0;
  }

  @Override
  public void glMatrixMode_ModelView() {
    mode = 1;
  }

  @Override
  public void glPushMatrix() {
    stacks.get(mode).push(matrix().clone());
  }

  @Override
  public void glPopMatrix() {
    stacks.get(mode).pop();
    if (stacks.get(mode).isEmpty()) {
      throw new IllegalStateException("popped more than was pushed");
    }
  }

  @Override
  public void glLoadIdentity() {
    System.arraycopy(IDENTITY, 0, matrix(), 0, IDENTITY.length);
  }

  @Override
  public void glOrtho(
      double left, double right, double bottom, double top, double near, double far) {
    double[] m = matrix();
    if (!Arrays.equals(m, IDENTITY)) {
      throw new IllegalStateException("glOrtho on top of another projection");
    }
    glScalef(
        (float) (2 / (right - left)), (float) (2 / (top - bottom)), (float) (-2 / (far - near)));
    m[1] -= (right + left) / (right - left);
    m[3] -= (top + bottom) / (top - bottom);
    m[5] -= (far + near) / (far - near);
  }

  @Override
  public void glTranslatef(float x, float y, float z) {
    double[] m = matrix();
    m[1] += m[0] * x;
    m[3] += m[2] * y;
    m[5] += m[4] * z;
  }

  @Override
  public void glScalef(float x, float y, float z) {
    double[] m = matrix();
    m[0] *= x;
    m[2] *= y;
    m[4] *= z;
  }

  @Override
  public void glEnable(int type) {}

  @Override
  public void glDisable(int type) {}

  @Override
  public void glEnable_Lighting() {}

  @Override
  public void glDisable_Lighting() {}

  @Override
  public void glEnable_ColorMaterial() {}

  @Override
  public void glEnable_Light(int light) {}

  @Override
  public void glDisable_Light(int light) {}

  @Override
  public void glLight_Position(int lightId, float[] position) {}

  @Override
  public void glLight_Ambiant(int lightId, Color ambient) {}

  @Override
  public void glLight_Diffuse(int lightId, Color diffuse) {}

  @Override
  public void glColor3f(float r, float g, float b) {
    colour = rgb(r, g, b);
  }

  @Override
  public void glLineWidth(float width) {}

  @Override
  public void glBegin_Line() {
    vertices.clear();
  }

  @Override
  public void glVertex3f(float x, float y, float z) {
    vertices.add(new float[] {x, y, z});
  }

  @Override
  public void glEnd() {
    for (float[] vertex : vertices) {
      double[] at = seen(vertex[0], vertex[1], vertex[2]);
      paint((int) Math.floor(at[0]), (int) Math.floor(at[1]), at[2]);
    }
  }

  @Override
  public void glutSolidSphere(double radius, int slices, int stacks) {
    disc(radius, true);
  }

  @Override
  public void gluDisk(double inner, double outer, int slices, int loops) {
    disc(outer, false);
  }
}
