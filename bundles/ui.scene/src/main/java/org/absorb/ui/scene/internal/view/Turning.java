package org.absorb.ui.scene.internal.view;

import java.util.OptionalInt;
import org.absorb.scene.Camera;
import org.absorb.scene.Rotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and keys on a scene: drag turns, with Shift or the middle button moves, the wheel enlarges
 * what is under it, a click picks; arrows turn, plus and minus enlarge, Home looks from the front.
 */
public final class Turning {

  private static final double RADIANS_PER_SIDE = 3;
  private static final double STEP = Math.PI / 24;
  private static final double ENLARGE = 1.15;

  /** A press that moves less than this is a click. */
  private static final int SLACK = 3;

  /** What a scene's owner does with them. */
  public interface Owner {

    /** A particle is clicked; empty: beside all of them. */
    void picked(OptionalInt particle);

    /** The camera has moved by a hand. */
    void turned(Camera camera);

    /** Where the view begins. */
    Camera home();

    /** A key that moves no camera. */
    boolean key(Event event);
  }

  private final SceneCanvas canvas;
  private final Owner owner;

  /** Where the mouse was last while a button is pressed. */
  private Point from;

  private boolean drags;
  private boolean held;
  private boolean moves;

  public Turning(SceneCanvas canvas, Owner owner) {
    this.canvas = canvas;
    this.owner = owner;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::drag);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.FocusOut, event -> end());
    canvas.whenThere(this::follow);
    canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, event -> event.doit = leaves(event));
  }

  /** The arrows and Enter are the canvas's own; the tabulator leaves it. */
  private static boolean leaves(Event event) {
    return event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  private void press(Event event) {
    canvas.setFocus();
    if (event.button <= 2) {
      from = new Point(event.x, event.y);
      drags = false;
      moves = event.button == 2 || (event.stateMask & SWT.SHIFT) != 0;
    }
  }

  private void drag(Event event) {
    held = (event.stateMask & SWT.BUTTON_MASK) != 0;
    if (held) { // or else it was released somewhere, of which the toolkit tells later, or never
      go(event);
    }
  }

  private void go(Event event) {
    if (from != null) {
      drags = drags || Math.hypot(event.x - from.x, event.y - from.y) > SLACK;
      go(new Point(event.x, event.y));
    }
  }

  /** Goes to where the mouse is now: the toolkit tells of that later. */
  private void follow() {
    if (drags && held) {
      go(canvas.toControl(canvas.getDisplay().getCursorLocation()));
    }
  }

  private void go(Point to) {
    if (!drags || to.equals(from)) {
      return;
    }
    double right = (to.x - from.x) / side();
    double up = (from.y - to.y) / side();
    from = to;
    boolean flat = !canvas.camera().perspective();
    set(
        moves || flat
            ? canvas.camera().moved(right, up)
            : canvas.camera().turned(RADIANS_PER_SIDE * right, RADIANS_PER_SIDE * up));
  }

  private void release(Event event) {
    go(event);
    if (from != null && !drags && event.button == 1) {
      owner.picked(canvas.pick(event.x, event.y));
    }
    end();
  }

  private void end() {
    from = null;
    drags = false;
  }

  private void wheel(Event event) {
    Point size = canvas.getSize();
    double x = (event.x - size.x / 2.0) / side();
    double y = (size.y / 2.0 - event.y) / side();
    set(canvas.camera().enlarged(event.count > 0 ? ENLARGE : 1 / ENLARGE, x, y));
    event.doit = false;
  }

  private double side() {
    Point size = canvas.getSize();
    return Math.max(1, Math.min(size.x, size.y));
  }

  private void set(Camera camera) {
    canvas.camera(camera);
    owner.turned(camera);
  }

  private void key(Event event) {
    if (owner.key(event)) {
      return;
    }
    boolean shift = (event.stateMask & SWT.SHIFT) != 0;
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> arrow(-1, 0, shift);
      case SWT.ARROW_RIGHT -> arrow(1, 0, shift);
      case SWT.ARROW_UP -> arrow(0, 1, shift);
      case SWT.ARROW_DOWN -> arrow(0, -1, shift);
      case SWT.HOME -> set(owner.home());
      default -> letter(event.character);
    }
  }

  private void letter(char letter) {
    switch (letter) {
      case '+', '=' -> set(canvas.camera().enlarged(ENLARGE, 0, 0));
      case '-' -> set(canvas.camera().enlarged(1 / ENLARGE, 0, 0));
      case 'x' -> along(Rotation.about(-Math.PI / 2, 0, 1, 0));
      case 'y' -> along(Rotation.about(Math.PI / 2, 1, 0, 0));
      case 'z' -> along(Rotation.NONE);
      default -> {}
    }
  }

  private void arrow(int right, int up, boolean shift) {
    Camera camera = canvas.camera();
    set(
        shift || !camera.perspective()
            ? camera.moved(0.05 * right, 0.05 * up)
            : camera.turned(STEP * right, STEP * up));
  }

  /** Looks along an axis, at the packing's other two. */
  private void along(Rotation rotation) {
    if (canvas.camera().perspective()) {
      set(canvas.camera().looking(rotation));
    }
  }
}
