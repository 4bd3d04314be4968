package org.absorb.ui.workbench.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Pixels;
import org.absorb.ui.workbench.widget.ScreenPicture;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows the picture of a figure in the window's look. Only copies pixels: the picture is drawn
 * elsewhere. On the display's thread.
 */
public class FigureCanvas extends Canvas {

  private static final Messages WORDS = Messages.of(FigureCanvas.class);
  private static final int FULL = 100;
  private static final int MARGIN = 12;

  private final Look look;
  private final Painter painter;
  private Figure figure;
  private ScreenPicture shown;
  private BufferedImage drawn;
  private double zoom;
  private List<PanelArea> areas = List.of();
  private String trouble = "";

  public FigureCanvas(Composite parent, Look look) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    this.look = look;
    this.painter = new Painter(this::hand, this::failed);
    this.zoom = (double) getMonitor().getZoom() / FULL;
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> resized());
    addListener(SWT.ZoomChanged, event -> resized());
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    Runnable stop = look.onChange(this::order);
    addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          painter.close();
          if (shown != null) {
            shown.dispose();
          }
        });
  }

  protected final Look look() {
    return look;
  }

  /** Shows another figure as soon as it is drawn. */
  public final void show(Figure other) {
    figure = other;
    order();
  }

  /** Where the picture in sight has its panels; none before the first. */
  public final List<PanelArea> areas() {
    return areas;
  }

  /** The picture as it is in sight, in pixels; {@code null} before the first. */
  public final ImageData picture() {
    return drawn == null ? null : Pixels.data(drawn);
  }

  /** Which monitor it is on is asked of the display's server: not for each figure. */
  private void resized() {
    zoom = (double) getMonitor().getZoom() / FULL;
    order();
  }

  private void order() {
    Rectangle client = getClientArea();
    if (figure != null && client.width > 0 && client.height > 0) {
      painter.ask(new Painter.Order(figure, client.width, client.height, zoom, look.figures()));
    }
  }

  private void hand(Painter.Drawn picture) {
    if (!isDisposed()) {
      var made = ScreenPicture.of(getDisplay(), picture.picture(), picture.zoom());
      getDisplay().asyncExec(() -> take(made, picture));
    }
  }

  private void failed(Throwable e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    if (!isDisposed()) {
      getDisplay().asyncExec(() -> trouble(WORDS.get("trouble.drawing", why)));
    }
  }

  private void trouble(String why) {
    if (!isDisposed() && !why.equals(trouble)) {
      trouble = why;
      setToolTipText(why.isEmpty() ? null : why);
      redraw();
    }
  }

  private void take(ScreenPicture made, Painter.Drawn picture) {
    if (isDisposed()) {
      made.dispose();
      return;
    }
    trouble("");
    if (shown != null) {
      shown.dispose();
    }
    shown = made;
    drawn = picture.picture();
    areas = picture.areas();
    redraw();
  }

  private void paint(GC gc) {
    Rectangle client = getClientArea();
    gc.setBackground(look.color(Tone.PART));
    if (shown == null || !trouble.isEmpty()) {
      gc.fillRectangle(client);
      say(gc, trouble, client);
      return;
    }
    Point size = shown.size();
    if (size.x < client.width || size.y < client.height) {
      gc.fillRectangle(client);
    }
    shown.draw(gc);
    gc.setAntialias(SWT.ON);
    over(gc);
    if (isFocusControl()) {
      gc.setForeground(look.color(Tone.ACCENT_LINE));
      gc.drawRectangle(0, 0, client.width - 1, client.height - 1);
    }
  }

  /** Writes words into the middle of a place, a line for each that fits. */
  protected final void say(GC gc, String words, Rectangle place) {
    if (words.isEmpty() || place.width <= 2 * MARGIN) {
      return;
    }
    TextLayout layout = new TextLayout(getDisplay());
    layout.setFont(look.font(Look.Type.BASE));
    layout.setAlignment(SWT.CENTER);
    layout.setWidth(place.width - 2 * MARGIN);
    layout.setText(words);
    gc.setForeground(look.color(Tone.MUTED));
    int height = layout.getBounds().height;
    layout.draw(gc, place.x + MARGIN, place.y + Math.max(0, place.height - height) / 2);
    layout.dispose();
  }

  /** Draws what stands over the picture. */
  protected void over(GC gc) {}
}
