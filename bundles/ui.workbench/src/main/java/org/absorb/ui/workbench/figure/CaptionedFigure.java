package org.absorb.ui.workbench.figure;

import org.absorb.model.figure.Figure;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathParagraph;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/**
 * A figure and under it its caption, which is left out where the figure needs the room: half a
 * sentence helps nobody.
 */
public final class CaptionedFigure extends Composite {

  /** Of the height: more is not for words. */
  private static final double MOST = 0.3;

  private static final int GAP = 4;

  private final FigureCanvas canvas;
  private final MathParagraph caption;

  /**
   * @param name of the canvas, and with {@code .caption} of the caption, for {@link Named}
   */
  public CaptionedFigure(Composite parent, Look look, String name) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    canvas = Named.as(name, new FigureCanvas(this, look));
    caption =
        Named.as(name + ".caption", new MathParagraph(this, look, Look.Type.SMALL, Tone.MUTED));
    setLayout(new Above());
  }

  /** Shows another one. */
  public void show(Figure figure) {
    canvas.show(figure);
    caption.text(MathText.of(figure.caption()));
    layout(true);
  }

  public FigureCanvas canvas() {
    return canvas;
  }

  @Override
  public boolean setFocus() {
    return canvas.setFocus();
  }

  private final class Above extends Layout {
    @Override
    protected Point computeSize(Composite parent, int width, int height, boolean flush) {
      return canvas.computeSize(width, height, flush);
    }

    @Override
    protected void layout(Composite parent, boolean flush) {
      Rectangle area = getClientArea();
      int words = caption.computeSize(area.width, SWT.DEFAULT, flush).y;
      boolean room = !caption.isEmpty() && words <= MOST * area.height;
      int height = room ? area.height - words - GAP : area.height;
      canvas.setBounds(area.x, area.y, area.width, height);
      caption.setVisible(room);
      caption.setBounds(area.x, area.y + height + GAP, area.width, room ? words : 0);
    }
  }
}
