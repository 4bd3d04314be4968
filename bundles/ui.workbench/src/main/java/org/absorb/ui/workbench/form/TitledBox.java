package org.absorb.ui.workbench.form;

import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Heading;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/** A section on the screen: a heading that opens and closes it, and what is under it. */
public final class TitledBox extends Composite {

  private final Heading heading;
  private final Composite body;
  private final boolean wide;

  TitledBox(Composite page, Look look, String title, boolean wide, Runnable toggled) {
    super(page, SWT.NONE);
    this.wide = wide;
    Ground.of(look, Tone.PART, this);
    heading = title.isEmpty() ? null : new Heading(this, look, title);
    body = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    if (heading != null) {
      heading.addListener(
          SWT.Selection,
          event -> {
            body.setVisible(heading.isOpen());
            toggled.run();
          });
    }
    setLayout(new UnderHeading());
  }

  /** Where its content goes; the layout is the content's. */
  public Composite body() {
    return body;
  }

  /** A few words at the right of the heading. */
  public void note(String text) {
    if (heading != null) {
      heading.note(text);
    }
  }

  /** Whether it takes the whole width. */
  boolean wide() {
    return wide;
  }

  private final class UnderHeading extends Layout {

    private int top() {
      return heading == null ? 0 : heading.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    }

    @Override
    protected Point computeSize(Composite box, int widthHint, int heightHint, boolean flush) {
      Point size = body.computeSize(widthHint, SWT.DEFAULT, flush);
      return new Point(size.x, top() + (heading == null || heading.isOpen() ? size.y : 0));
    }

    @Override
    protected void layout(Composite box, boolean flush) {
      Rectangle area = box.getClientArea();
      if (heading != null) {
        heading.setBounds(0, 0, area.width, top());
      }
      body.setBounds(0, top(), area.width, Math.max(0, area.height - top()));
    }
  }
}
