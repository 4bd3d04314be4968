package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;

/** A field for one line of text, or a few, with the window's frame; red where its text is wrong. */
public final class TextBox extends Panel {

  private static final int HEIGHT = 24;
  private static final int LINES_HEIGHT = 76;
  private static final int MARGIN = 5;
  private static final int HIDDEN = 3;

  private final Look look;
  private final Composite window;
  private final Text text;
  private final boolean lines;
  private boolean wrong;

  /**
   * @param style of the text: {@code SWT.NONE}, {@code SWT.MULTI} for several lines (the tabulator
   *     goes on to the next field there, too), or {@code SWT.SEARCH}'s hints
   */
  public TextBox(Composite parent, Look look, int style) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.look = look;
    this.window = new Composite(this, SWT.NONE);
    this.lines = (style & SWT.MULTI) != 0;
    this.text = new Text(window, lines ? style | SWT.V_SCROLL : SWT.SINGLE | style);
    text.addListener(SWT.Traverse, event -> event.doit |= lines && isTab(event));
    Runnable stop = look.onChange(this::color);
    addListener(SWT.Dispose, event -> stop.run());
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseDown, event -> text.setFocus());
    text.addListener(SWT.FocusIn, event -> redraw());
    text.addListener(SWT.FocusOut, event -> redraw());
    setLayout(new Framed());
    window.addListener(SWT.Resize, event -> place());
    color();
  }

  private static boolean isTab(Event event) {
    return event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
  }

  /** The text inside: its content, its listeners. */
  public Text text() {
    return text;
  }

  /** Whether it is marked as wrong. */
  public void wrong(boolean marked) {
    if (wrong != marked) {
      wrong = marked;
      color();
    }
  }

  @Override
  protected Control focused() {
    return text;
  }

  @Override
  public void setToolTipText(String words) {
    super.setToolTipText(words);
    text.setToolTipText(words);
  }

  private void color() {
    text.setBackground(look.color(wrong ? Tone.ERROR_TINT : Tone.FIELD));
    text.setForeground(look.color(Tone.TEXT));
    window.setBackground(text.getBackground());
    redraw();
  }

  private void paint(Event event) {
    Rectangle area = getClientArea();
    event.gc.setAntialias(SWT.ON);
    event.gc.setBackground(getParent().getBackground());
    event.gc.fillRectangle(area);
    event.gc.setBackground(text.getBackground());
    event.gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, Drawn.ROUND, Drawn.ROUND);
    Tone line = wrong ? Tone.ERROR : text.isFocusControl() ? Tone.ACCENT : Tone.FIELD_LINE;
    event.gc.setForeground(look.color(line));
    event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, Drawn.ROUND, Drawn.ROUND);
  }

  /** The system's own frame around the text lies outside of what is seen of it. */
  private void place() {
    Point seen = window.getSize();
    if (lines) {
      text.setBounds(0, 0, seen.x, seen.y);
      return;
    }
    int height = Math.max(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y, seen.y + 2 * HIDDEN);
    text.setBounds(-HIDDEN, (seen.y - height) / 2, seen.x + 2 * HIDDEN, height);
  }

  private final class Framed extends Layout {

    @Override
    protected Point computeSize(Composite box, int widthHint, int heightHint, boolean flush) {
      Point inner = text.computeSize(SWT.DEFAULT, SWT.DEFAULT);
      return new Point(
          widthHint == SWT.DEFAULT ? inner.x + 2 * MARGIN : widthHint,
          lines ? LINES_HEIGHT : HEIGHT);
    }

    @Override
    protected void layout(Composite box, boolean flush) {
      Rectangle area = box.getClientArea();
      window.setBounds(
          MARGIN, 2, Math.max(0, area.width - 2 * MARGIN), Math.max(0, area.height - 4));
    }
  }
}
