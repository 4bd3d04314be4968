package org.absorb.ui.scaling.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.figures.PanelArea;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.workbench.figure.FigureCanvas;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * Data as measured and collapsed, side by side, with the point that is looked at marked in both.
 */
public final class CollapseCanvas extends FigureCanvas {

  /** So near a point is meant. */
  static final double NEAR = 9;

  private static final int RING = 13;

  private Seen seen;
  private Optional<Spot> pointed = Optional.empty();
  private Rectangle box;
  private double line = Double.NaN;

  /** What the user does. */
  public interface Owner {

    /** Looks at a point; empty: at none. */
    void point(Optional<Spot> spot);

    /** Drops points, or keeps them again. */
    void toggle(Set<Place> places);

    /** Puts the critical point elsewhere. */
    void critical(double rho);

    /** Opens what a point was measured from. */
    void open(Spot spot);

    /** The hand is off it: what follows is another edit. */
    void settle();
  }

  public CollapseCanvas(Composite parent, Look look, Owner owner) {
    super(parent, look);
    Pointing.on(this, owner);
  }

  /** Shows something else as soon as it is drawn. */
  public void show(Seen other, Cockpit cockpit) {
    seen = other;
    line = cockpit.at().rhoC();
    pointed =
        pointed.flatMap(
            old -> other.spots().stream().filter(s -> s.place().equals(old.place())).findFirst());
    show(other.plots());
  }

  List<Spot> spots() {
    return seen == null ? List.of() : seen.spots();
  }

  /** The critical point as it is drawn; not-a-number before anything is. */
  double line() {
    return line;
  }

  /** The point that is looked at. */
  public Optional<Spot> looked() {
    return pointed;
  }

  void point(Optional<Spot> spot) {
    pointed = spot;
    redraw();
  }

  /** Shows the rectangle that is being dragged; {@code null} for none. */
  void box(Rectangle dragged) {
    box = dragged;
    redraw();
  }

  /** The point under the pointer. */
  Optional<Spot> at(int x, int y) {
    int panel = panel(x);
    if (panel < 0) {
      return Optional.empty();
    }
    return spots().stream()
        .filter(spot -> away(spot, panel, x, y) <= NEAR)
        .min(Comparator.comparingDouble(spot -> away(spot, panel, x, y)));
  }

  /** The points in a rectangle. */
  Set<Place> in(Rectangle area) {
    int panel = panel(area.x + area.width / 2);
    return panel < 0
        ? Set.of()
        : spots().stream()
            .filter(
                spot ->
                    area.contains(
                        (int) areas().get(panel).pixelX(spot.across(panel)),
                        (int) areas().get(panel).pixelY(spot.up(panel))))
            .map(Spot::place)
            .collect(Collectors.toSet());
  }

  /** Which panel lies there, 0 or 1; below 0: none. */
  int panel(int x) {
    for (int i = 0; i < areas().size(); i++) {
      if (x >= areas().get(i).data().getX() - NEAR && x <= areas().get(i).data().getMaxX() + NEAR) {
        return i;
      }
    }
    return -1;
  }

  private double away(Spot spot, int panel, int x, int y) {
    PanelArea area = areas().get(panel);
    double d = Math.hypot(area.pixelX(spot.across(panel)) - x, area.pixelY(spot.up(panel)) - y);
    return Double.isNaN(d) ? Double.MAX_VALUE : d;
  }

  @Override
  protected void over(GC gc) {
    for (int panel = 0; panel < areas().size() && pointed.isPresent(); panel++) {
      PanelArea area = areas().get(panel);
      double x = area.pixelX(pointed.get().across(panel));
      double y = area.pixelY(pointed.get().up(panel));
      if (area.data().contains(x, y)) {
        gc.setForeground(look().color(Tone.TEXT));
        gc.drawOval((int) Math.round(x) - RING / 2, (int) Math.round(y) - RING / 2, RING, RING);
      }
    }
    if (box != null) {
      gc.setBackground(look().color(Tone.ACCENT));
      gc.setForeground(look().color(Tone.ACCENT));
      gc.setAlpha(40);
      gc.fillRectangle(box);
      gc.setAlpha(255);
      gc.drawRectangle(box);
    }
  }
}
