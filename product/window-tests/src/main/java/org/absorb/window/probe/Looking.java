package org.absorb.window.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Looks at the widgets. On the display's thread. */
final class Looking {

  private final Properties properties = new Properties();
  private final OpenMenus menus = new OpenMenus();
  private final Items items = new Items(properties, menus, this::pixels);

  /** Of one monitor: each question for it goes to the display's server. */
  private int zoom = 100;

  private Control focused;

  /** Whether there is a window to be seen. */
  boolean anything(Display display) {
    menus.listen(display);
    for (Shell shell : display.getShells()) {
      if (shell.isVisible() && shell.getSize().x > 1) {
        return true;
      }
    }
    return false;
  }

  /** The windows, then the menus that popped up. */
  ArrayList<Seen> look(Display display) {
    menus.listen(display);
    zoom = display.getPrimaryMonitor().getZoom();
    focused = display.getFocusControl();
    ArrayList<Seen> windows = new ArrayList<>();
    for (Shell shell : display.getShells()) {
      if (shell.isVisible()) {
        windows.add(shell(shell));
      }
    }
    menus.popups().forEach(menu -> windows.add(items.menu(menu)));
    return windows;
  }

  /**
   * Only the widget of that name: a small part of what a look at everything takes. Its place is
   * that in its parent, as if nothing were cut. None if there is none.
   */
  ArrayList<Seen> look(Display display, String name) {
    focused = display.getFocusControl();
    ArrayList<Seen> found = new ArrayList<>();
    named(display, name).ifPresent(control -> found.add(alone(control)));
    return found;
  }

  /** Draws the widget of that name once more; what it says now is then to be seen. */
  void draw(Display display, String name, Runnable drawn) {
    Control control = named(display, name).orElseThrow();
    Listener once =
        new Listener() {
          @Override
          public void handleEvent(Event event) {
            control.removeListener(SWT.Paint, this);
            drawn.run();
          }
        };
    control.addListener(SWT.Paint, once);
    control.redraw();
  }

  /** How many widgets of a type there are, to be seen or not. */
  int count(Display display, String type) {
    return Stream.of(display.getShells()).mapToInt(shell -> count(shell, type)).sum();
  }

  private static int count(Control control, String type) {
    int own = control.getClass().getSimpleName().equals(type) ? 1 : 0;
    return control instanceof Composite composite
        ? own + Stream.of(composite.getChildren()).mapToInt(child -> count(child, type)).sum()
        : own;
  }

  private static Optional<Control> named(Display display, String name) {
    return Stream.of(display.getShells()).flatMap(shell -> named(shell, name).stream()).findFirst();
  }

  private static Optional<Control> named(Control control, String name) {
    if (!control.isVisible()) {
      return Optional.empty();
    } else if (Named.of(control).filter(name::equals).isPresent()) {
      return Optional.of(control);
    }
    return control instanceof Composite composite
        ? Stream.of(composite.getChildren()).flatMap(c -> named(c, name).stream()).findFirst()
        : Optional.empty();
  }

  private Seen alone(Control control) {
    Rectangle bounds = control.getBounds();
    return control(control, bounds, new Point(bounds.x, bounds.y), pixels(bounds));
  }

  /**
   * Where the window's content begins is the only thing the display's server is asked for: to ask
   * for each widget takes longer than all else together. So frames of a point or two are missed.
   */
  private Seen shell(Shell shell) {
    Point content = shell.toDisplay(0, 0);
    return control(shell, shell.getBounds(), content, pixels(shell.getBounds()));
  }

  /**
   * @param bounds of the control, in points of the screen
   * @param origin of its children, likewise
   * @param within what can be seen of its parent
   */
  private Seen control(Control control, Rectangle bounds, Point origin, Box within) {
    Set<Mark> marks = properties.marks(control);
    if (control.isEnabled()) {
      marks.add(Mark.ENABLED);
    } else {
      marks.remove(Mark.ENABLED);
    }
    if (control == focused) {
      marks.add(Mark.FOCUSED);
    }
    if (operable(control)) {
      marks.add(Mark.OPERABLE);
    }
    Box whole = pixels(bounds);
    Box box = whole.common(within);
    if (box.lacks(whole)) {
      marks.add(Mark.CUT);
    }
    List<Seen> parts = new ArrayList<>();
    if (control instanceof Shell shell && shell.getMenuBar() != null) {
      parts.add(items.menu(shell.getMenuBar()));
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        if (child.isVisible()) {
          Rectangle place = child.getBounds();
          place.x += origin.x;
          place.y += origin.y;
          parts.add(control(child, place, new Point(place.x, place.y), box));
        }
      }
    }
    parts.addAll(items.of(control, origin, box));
    return new Seen(
        control.getClass().getSimpleName(),
        Named.of(control).orElse(""),
        properties.texts(control),
        properties.tip(control),
        box,
        marks,
        parts);
  }

  private static boolean operable(Control control) {
    return control instanceof Button
        || control instanceof Text
        || control instanceof StyledText
        || control instanceof Link
        || control instanceof Tree
        || control instanceof Table
        || IntStream.of(SWT.MouseDown, SWT.MouseUp, SWT.Selection).anyMatch(control::isListening);
  }

  /** From points to the pixels in which the mouse moves. */
  Box pixels(Rectangle points) {
    return new Box(
        points.x * zoom / 100,
        points.y * zoom / 100,
        points.width * zoom / 100,
        points.height * zoom / 100);
  }
}
