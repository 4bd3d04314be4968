package org.absorb.ui.scene.internal.view;

import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.absorb.scene.Camera;
import org.absorb.scene.Picking;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.LatestOrder;
import org.absorb.ui.workbench.widget.LatestPicture;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows a scene in the window's look. Only copies pixels: they are made elsewhere. */
public final class SceneCanvas extends Canvas {

  private final Look look;
  private final SceneRenderer renderer;
  private final ScenePainter painter;
  private final LatestPicture shown;

  /** Hands pictures over to the toolkit while the next is drawn. */
  private final LatestOrder<ScenePainter.Drawn> handing =
      new LatestOrder<>("absorb-scene-image", this::hand, this::failed);

  private final Consumer<String> trouble;
  private View view;
  private Composition seen;
  private Camera camera = Camera.HOME;
  private String words = "";
  private Runnable next = () -> {};

  /**
   * @param trouble told why a picture cannot be drawn
   */
  public SceneCanvas(
      Composite parent, Look look, SceneRenderer renderer, Consumer<String> trouble) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.LEFT_TO_RIGHT);
    this.look = look;
    this.renderer = renderer;
    this.trouble = trouble;
    this.shown = new LatestPicture(this, this::order);
    this.painter = new ScenePainter(renderer, handing::ask, this::failed);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    Runnable stop = look.onChange(this::order);
    addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          painter.close();
          handing.close();
        });
    getAccessible()
        .addAccessibleListener(
            new AccessibleAdapter() {
              @Override
              public void getName(AccessibleEvent event) {
                event.result = words;
              }
            });
  }

  /** The colours that scenes for it are made of. */
  public SceneTheme theme() {
    return look.dark() ? SceneTheme.DARK : SceneTheme.LIGHT;
  }

  /**
   * Shows another view as soon as it is drawn.
   *
   * @param about what it is, for a reader of the screen
   */
  public void show(View other, String about) {
    view = other;
    words = about;
    order();
  }

  public Camera camera() {
    return camera;
  }

  /** Looks from elsewhere. */
  public void camera(Camera other) {
    if (!other.equals(camera)) {
      camera = other;
      order();
    }
  }

  /**
   * Has this done whenever a picture is there, and nothing else: what it asks for is drawn while
   * that is shown.
   */
  void whenThere(Runnable what) {
    next = what;
  }

  /** Which particle is at a place of the canvas. */
  public OptionalInt pick(int x, int y) {
    Rectangle area = getClientArea();
    return seen == null
        ? OptionalInt.empty()
        : Picking.at(seen.scene().spheres(), camera, area.width, area.height, x + 0.5, y + 0.5);
  }

  /**
   * Draws views for files as they would be seen here and now: smooth, on light ground. What it
   * gives may be used on any thread.
   *
   * @param zoom pixels in a point
   */
  public Function<View, BufferedImage> forFiles(double zoom) {
    Rectangle area = getClientArea();
    int width = (int) (Math.max(1, area.width) * zoom);
    int height = (int) (Math.max(1, area.height) * zoom);
    Camera now = camera;
    return wanted ->
        ScenePainter.picture(
            renderer,
            new ScenePainter.Order(wanted, now, SceneTheme.LIGHT, width, height, zoom),
            Composition.of(wanted, SceneTheme.LIGHT),
            true);
  }

  private void order() {
    Rectangle area = getClientArea();
    if (view != null && area.width > 0 && area.height > 0) {
      double zoom = shown.zoom();
      int width = (int) (area.width * zoom);
      int height = (int) (area.height * zoom);
      painter.ask(new ScenePainter.Order(view, camera, theme(), width, height, zoom));
    }
  }

  private void hand(ScenePainter.Drawn drawn) {
    shown.hand(drawn.picture(), drawn.zoom(), () -> taken(drawn.composition()));
  }

  private void taken(Composition composition) {
    seen = composition;
    next.run();
  }

  private void failed(Throwable e) {
    String why = Packings.WORDS.get("drawing.failed", e);
    if (!isDisposed()) {
      getDisplay()
          .asyncExec(
              () -> {
                if (!isDisposed()) {
                  trouble.accept(why);
                }
              });
    }
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    int ground = theme().ground();
    shown.draw(gc, new Color(ground >> 16, ground >> 8 & 0xFF, ground & 0xFF));
    if (isFocusControl()) {
      gc.setForeground(look.color(Tone.ACCENT_LINE));
      gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
  }
}
