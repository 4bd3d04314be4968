package org.absorb.ui.workbench.widget;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * One that is a surface of Cairo's, with which GTK draws. SWT converts an image's pixels one by one
 * and copies all of them whenever it draws it: of a packing that turns, that took more than half as
 * long as the packing. SWT offers no other way but its inside; other systems have none of these.
 */
final class CairoPicture implements ScreenPicture {

  /** Four bytes a pixel, of which the highest is not looked at: Java's own. */
  private static final int RGB24 = 1;

  private static final Inside INSIDE = inside();

  private long surface; // 0 once it is disposed of
  private final Point size;

  /**
   * Any thread.
   *
   * @param pixels red above green above blue, row after row
   */
  CairoPicture(int[] pixels, int width, int height, double zoom) {
    size = new Point((int) Math.round(width / zoom), (int) Math.round(height / zoom));
    surface = (long) INSIDE.call(INSIDE.create, RGB24, width, height);
    long data = (long) INSIDE.call(INSIDE.data, surface);
    if (data == 0) {
      dispose();
      throw new IllegalStateException("no memory for a picture of " + width + " x " + height);
    }
    INSIDE.call(INSIDE.copy, data, pixels, (long) Integer.BYTES * pixels.length);
    INSIDE.call(INSIDE.changed, surface);
    INSIDE.call(INSIDE.scale, surface, zoom, zoom);
  }

  /** Whether there can be any. */
  static boolean possible() {
    return INSIDE != null;
  }

  @Override
  public void draw(GC gc) {
    if (surface == 0) {
      return;
    }
    long cairo = INSIDE.handle(gc);
    INSIDE.call(INSIDE.save, cairo);
    INSIDE.call(INSIDE.source, cairo, surface, 0.0, 0.0);
    INSIDE.call(INSIDE.paint, cairo);
    INSIDE.call(INSIDE.restore, cairo);
  }

  @Override
  public Point size() {
    return new Point(size.x, size.y);
  }

  @Override
  public void dispose() {
    if (surface != 0) {
      INSIDE.call(INSIDE.destroy, surface);
      surface = 0; // Cairo ends the process if it is told twice
    }
  }

  /** {@code null} where SWT has another, or where it is not wanted. */
  private static Inside inside() {
    if (!"gtk".equals(SWT.getPlatform())
        || !Boolean.parseBoolean(System.getProperty("absorb.cairo", "true"))) {
      return null;
    }
    try {
      ClassLoader swt = GC.class.getClassLoader();
      Class<?> cairo = swt.loadClass("org.eclipse.swt.internal.cairo.Cairo");
      Class<?> c = swt.loadClass("org.eclipse.swt.internal.C");
      String image = "cairo_image_surface_";
      String any = "cairo_surface_";
      return new Inside(
          GC.class.getField("handle"),
          cairo.getMethod(image + "create", int.class, int.class, int.class),
          cairo.getMethod(image + "get_data", long.class),
          c.getMethod("memmove", long.class, int[].class, long.class),
          cairo.getMethod(any + "mark_dirty", long.class),
          cairo.getMethod(any + "set_device_scale", long.class, double.class, double.class),
          cairo.getMethod(any + "destroy", long.class),
          cairo.getMethod("cairo_save", long.class),
          cairo.getMethod(
              "cairo_set_source_surface", long.class, long.class, double.class, double.class),
          cairo.getMethod("cairo_paint", long.class),
          cairo.getMethod("cairo_restore", long.class));
    } catch (ReflectiveOperationException | LinkageError e) {
      e.printStackTrace(); // pictures are slow: SWT has changed, and this is to follow
      return null;
    }
  }

  /** Cairo as SWT calls it. */
  private record Inside(
      Field handle,
      Method create,
      Method data,
      Method copy,
      Method changed,
      Method scale,
      Method destroy,
      Method save,
      Method source,
      Method paint,
      Method restore) {

    long handle(GC gc) {
      try {
        return handle.getLong(gc);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e); // it is public
      }
    }

    Object call(Method method, Object... arguments) {
      try {
        return method.invoke(null, arguments);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e); // they are public
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
