package org.absorb.figures.internal;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.absorb.model.figure.Role;

/** Markers, centred on the origin: colour is never alone in telling curves apart. */
final class Markers {

  private static final int KINDS = 7;
  private static final int SHAPES = 5;

  private Markers() {}

  /**
   * Circle, square, triangle up, diamond, triangle down, and again; the sixth and seventh kind
   * open.
   */
  static Shape shape(Role role) {
    return switch (role.kind()) {
      case NEUTRAL -> circle();
      case KIND -> {
        // once the colours begin anew, the shapes are shifted, so that the pair is new
        int turn = role.index() / KINDS;
        int place = role.index() % KINDS;
        yield shape((place >= SHAPES ? place - SHAPES : place) + turn);
      }
      case ORDERED -> shape(role.index());
    };
  }

  /** Whether the role itself, and not the curve, asks for a hollow marker. */
  static boolean open(Role role) {
    return role.kind() == Role.Kind.KIND && role.index() % KINDS >= SHAPES;
  }

  private static Shape shape(int index) {
    return switch (Math.floorMod(index, SHAPES)) {
      case 0 -> circle();
      case 1 -> new Rectangle2D.Double(-3, -3, 6, 6);
      case 2 -> polygon(0, -4, 3.9, 2.9, -3.9, 2.9);
      case 3 -> polygon(0, -4.2, 4.2, 0, 0, 4.2, -4.2, 0);
      default -> polygon(0, 4, 3.9, -2.9, -3.9, -2.9);
    };
  }

  private static Shape circle() {
    return new Ellipse2D.Double(-3.3, -3.3, 6.6, 6.6);
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }
}
