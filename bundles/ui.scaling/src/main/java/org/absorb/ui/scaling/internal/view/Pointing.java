package org.absorb.ui.scaling.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.figures.PanelArea;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.view.CollapseCanvas.Owner;
import org.absorb.ui.workbench.widget.Pointer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and keys of the plots: a click drops a point or keeps it, a dragged box does so to many,
 * the line of the critical point is dragged along, a double click opens a point's cell. Arrows go
 * from point to point and from size to size, Space drops, Enter opens.
 */
final class Pointing {

  private static final int LEAST = 5;
  private static final int LINE = 4;

  private final CollapseCanvas canvas;
  private final Owner owner;
  private Rectangle from;
  private boolean dragsLine;

  private Pointing(CollapseCanvas canvas, Owner owner) {
    this.canvas = canvas;
    this.owner = owner;
  }

  static void on(CollapseCanvas canvas, Owner owner) {
    Pointing pointing = new Pointing(canvas, owner);
    canvas.addListener(SWT.MouseMove, pointing::move);
    canvas.addListener(SWT.MouseExit, event -> pointing.look(Optional.empty()));
    canvas.addListener(SWT.MouseDown, pointing::press);
    canvas.addListener(SWT.MouseUp, pointing::release);
    canvas.addListener(
        SWT.MouseDoubleClick, event -> canvas.at(event.x, event.y).ifPresent(pointing::open));
    canvas.addListener(SWT.KeyDown, pointing::key);
    canvas.addListener(
        SWT.Traverse,
        event ->
            event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
  }

  private void move(Event event) {
    if (dragsLine) {
      PanelArea raw = canvas.areas().get(0);
      double share = (event.x - raw.data().getX()) / raw.data().getWidth();
      owner.critical(raw.x().value(Math.min(1, Math.max(0, share))));
    } else if (from != null) {
      canvas.box(box(event));
    } else {
      boolean line = onLine(event);
      Pointer.show(canvas, line ? SWT.CURSOR_SIZEWE : SWT.CURSOR_ARROW);
      look(canvas.at(event.x, event.y));
    }
  }

  private void look(Optional<Spot> spot) {
    if (!spot.equals(canvas.looked())) {
      canvas.point(spot);
      owner.point(spot);
    }
  }

  /** Whether the pointer is on the line of the critical point, and on no point. */
  private boolean onLine(Event event) {
    return canvas.panel(event.x) == 0
        && canvas.at(event.x, event.y).isEmpty()
        && Math.abs(canvas.areas().get(0).pixelX(canvas.line()) - event.x) <= LINE;
  }

  private Rectangle box(Event event) {
    return new Rectangle(
        Math.min(from.x, event.x),
        Math.min(from.y, event.y),
        Math.abs(event.x - from.x),
        Math.abs(event.y - from.y));
  }

  private void press(Event event) {
    canvas.setFocus();
    if (event.button == 1) {
      dragsLine = onLine(event);
      from = dragsLine ? null : new Rectangle(event.x, event.y, 0, 0);
    }
  }

  private void release(Event event) {
    if (event.button != 1) {
      return;
    }
    if (from != null) {
      Rectangle box = box(event);
      if (box.width >= LEAST || box.height >= LEAST) {
        toggle(canvas.in(box));
      } else if (event.count == 1) {
        canvas.at(from.x, from.y).ifPresent(spot -> toggle(Set.of(spot.place())));
      }
    }
    from = null;
    dragsLine = false;
    canvas.box(null);
    owner.settle();
  }

  private void toggle(Set<Place> places) {
    if (!places.isEmpty()) {
      owner.toggle(places);
    }
  }

  /** The first click of two has dropped it, or kept it: that is taken back. */
  private void open(Spot spot) {
    toggle(Set.of(spot.place()));
    owner.open(spot);
  }

  private void key(Event event) {
    if (event.character == ' ') {
      canvas.looked().ifPresent(spot -> toggle(Set.of(spot.place())));
      owner.settle();
    } else if (event.character == SWT.CR) {
      canvas.looked().ifPresent(owner::open);
    } else {
      switch (event.keyCode) {
        case SWT.ARROW_LEFT -> along(-1);
        case SWT.ARROW_RIGHT -> along(1);
        case SWT.ARROW_UP -> across(-1);
        case SWT.ARROW_DOWN -> across(1);
        default -> {}
      }
    }
  }

  private Spot from(List<Spot> spots) {
    return canvas.looked().orElse(spots.get(0));
  }

  /** To the next point of the same size. */
  private void along(int way) {
    List<Spot> spots = canvas.spots();
    if (!spots.isEmpty()) {
      Spot now = from(spots);
      spots.stream()
          .filter(spot -> spot.place().size() == now.place().size())
          .filter(spot -> way * (spot.rho() - now.rho()) > 0)
          .min(Comparator.comparingDouble(spot -> way * spot.rho()))
          .or(() -> Optional.of(now))
          .ifPresent(spot -> look(Optional.of(spot)));
    }
  }

  /** To the nearest point of the next size. */
  private void across(int way) {
    List<Spot> spots = canvas.spots();
    if (!spots.isEmpty()) {
      Spot now = from(spots);
      spots.stream()
          .filter(spot -> way * (spot.place().size() - now.place().size()) > 0)
          .min(
              Comparator.<Spot>comparingDouble(spot -> way * spot.place().size())
                  .thenComparingDouble(spot -> Math.abs(spot.rho() - now.rho())))
          .or(() -> Optional.of(now))
          .ifPresent(spot -> look(Optional.of(spot)));
    }
  }
}
