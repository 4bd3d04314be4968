package org.absorb.ui.workbench.widget;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;

/** A field for one line of text, with the window's frame; red where its text is wrong. */
public final class TextBox extends Composite {

  private static final int HEIGHT = 24;
  private static final int MARGIN = 6;

  private final Look look;
  private final Text text;
  private boolean wrong;

  /**
   * @param style of the text: {@code SWT.NONE}, or {@code SWT.SEARCH}'s hints
   */
  public TextBox(Composite parent, Look look, int style) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.look = look;
    this.text = new Text(this, SWT.SINGLE | style);
    Runnable stop = look.onChange(this::color);
    addListener(SWT.Dispose, event -> stop.run());
    addListener(SWT.Paint, this::paint);
    addListener(SWT.MouseDown, event -> text.setFocus());
    text.addListener(SWT.FocusIn, event -> redraw());
    text.addListener(SWT.FocusOut, event -> redraw());
    setLayout(new Middle());
    color();
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
  public boolean setFocus() {
    return text.setFocus();
  }

  @Override
  public void setToolTipText(String words) {
    super.setToolTipText(words);
    text.setToolTipText(words);
  }

  private void color() {
    text.setBackground(look.color(wrong ? Tone.ERROR_TINT : Tone.FIELD));
    text.setForeground(look.color(Tone.TEXT));
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

  /** The text in the middle of its frame, however high the platform makes it. */
  private static final class Middle extends Layout {

    @Override
    protected Point computeSize(Composite box, int widthHint, int heightHint, boolean flush) {
      Point inner = box.getChildren()[0].computeSize(SWT.DEFAULT, SWT.DEFAULT);
      return new Point(widthHint == SWT.DEFAULT ? inner.x + 2 * MARGIN : widthHint, HEIGHT);
    }

    @Override
    protected void layout(Composite box, boolean flush) {
      Rectangle area = box.getClientArea();
      int height = Math.min(area.height - 2, box.getChildren()[0].computeSize(-1, -1).y);
      box.getChildren()[0].setBounds(
          MARGIN, (area.height - height) / 2, Math.max(0, area.width - 2 * MARGIN), height);
    }
  }
}
