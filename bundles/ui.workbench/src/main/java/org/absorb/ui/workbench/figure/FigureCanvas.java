package org.absorb.ui.workbench.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import org.absorb.figures.PanelArea;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.LatestPicture;
import org.absorb.ui.workbench.widget.Pixels;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
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
  private static final int MARGIN = 12;

  private final Look look;
  private final Painter painter;
  private Figure figure;
  private final LatestPicture shown;
  private BufferedImage drawn;
  private List<PanelArea> areas = List.of();
  private String trouble = "";

  public FigureCanvas(Composite parent, Look look) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.LEFT_TO_RIGHT);
    this.look = look;
    this.painter = new Painter(this::hand, this::failed);
    this.shown = new LatestPicture(this, this::order);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    Runnable stop = look.onChange(this::order);
    addListener(
        SWT.Dispose,
        event -> {
          stop.run();
          painter.close();
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

  private void order() {
    Rectangle client = getClientArea();
    if (figure != null && client.width > 0 && client.height > 0) {
      painter.ask(
          new Painter.Order(figure, client.width, client.height, shown.zoom(), look.figures()));
    }
  }

  private void hand(Painter.Drawn picture) {
    shown.hand(picture.picture(), picture.zoom(), () -> take(picture));
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

  private void take(Painter.Drawn picture) {
    trouble("");
    drawn = picture.picture();
    areas = picture.areas();
  }

  private void paint(GC gc) {
    Rectangle client = getClientArea();
    Color ground = look.color(Tone.PART);
    if (!trouble.isEmpty()) {
      gc.setBackground(ground);
      gc.fillRectangle(client);
      say(gc, trouble, client);
      return;
    }
    if (!shown.draw(gc, ground)) {
      return;
    }
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
