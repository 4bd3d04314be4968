package org.absorb.ui.help.internal.tour;

import java.util.function.Consumer;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A frame around a part of the window, and beside it a box that says what the part is for. */
final class Callout {

  private static final Messages WORDS = Messages.of(Callout.class);
  private static final int WIDTH = 340;
  private static final int MARGIN = 16;
  private static final int GAP = 12;

  /** A part's tab stands above the part: it stays in sight. */
  private static final int TAB = 32;

  private static final int LINE = 3;

  /** Where the user goes. */
  enum Turn {
    BACK,
    NEXT,
    END
  }

  /** What it says. */
  record Words(String title, String text, String number) {}

  private final Look look;
  private final Shell frame;
  private final Shell box;
  private final Region around = new Region();
  private final Consumer<Turn> turned;
  private final boolean last;

  /**
   * @param place of what is pointed at, on the display
   * @param back whether there is a step before
   * @param last whether there is none after
   */
  Callout(
      Shell parent,
      Look look,
      Rectangle place,
      Words words,
      boolean back,
      boolean last,
      Consumer<Turn> turned) {
    this.look = look;
    this.turned = turned;
    this.last = last;
    frame = frame(parent, place);
    box = new Shell(parent, SWT.NO_TRIM | SWT.TOOL);
    fill(words, back);
    box.addListener(SWT.Paint, this::edge);
    Point size = box.computeSize(WIDTH, SWT.DEFAULT);
    Point at = beside(place, size, parent.getBounds());
    box.setBounds(at.x, at.y, size.x, size.y);
    frame.setVisible(true);
    box.open();
  }

  private Shell frame(Shell parent, Rectangle place) {
    Shell shell = new Shell(parent, SWT.NO_TRIM | SWT.TOOL | SWT.NO_FOCUS);
    shell.setBounds(place);
    around.add(0, 0, place.width, place.height);
    around.subtract(LINE, LINE, place.width - 2 * LINE, place.height - 2 * LINE);
    shell.setRegion(around);
    Ground.of(look, Tone.ACCENT, shell);
    Named.as("tour.frame", shell);
    return shell;
  }

  private void fill(Words words, boolean back) {
    Ground.of(look, Tone.PART, box);
    Named.as("tour.box", box);
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    layout.verticalSpacing = 8;
    box.setLayout(layout);
    MathLabel title = new MathLabel(box, look, Look.Type.TITLE).text(words.title());
    Named.as("tour.title", title);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label text = Ground.of(look, Tone.PART, new Label(box, SWT.WRAP));
    text.setText(words.text().replace("&", "&&"));
    GridData wide = new GridData(SWT.FILL, SWT.TOP, true, true);
    wide.widthHint = WIDTH - 2 * MARGIN;
    text.setLayoutData(wide);
    Composite row = Ground.of(look, Tone.PART, new Composite(box, SWT.NONE));
    row.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
    row.setLayout(Grids.bare(4, Grids.GAP, Grids.GAP));
    MathLabel number =
        new MathLabel(row, look, Look.Type.SMALL).tone(Tone.MUTED).text(words.number());
    number.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    if (!last) {
      button(row, "tour.skip", false, WORDS.get("skip"), Turn.END);
    }
    if (back) {
      button(row, "tour.back", false, WORDS.get("back"), Turn.BACK);
    }
    PushButton next =
        button(
            row, "tour.next", true, WORDS.get(last ? "done" : "next"), last ? Turn.END : Turn.NEXT);
    next.setFocus();
  }

  private PushButton button(Composite row, String name, boolean main, String text, Turn turn) {
    PushButton button = Named.as(name, new PushButton(row, look, main, null));
    button.text(text);
    button.addListener(SWT.Selection, event -> turn(turn));
    button.addListener(SWT.KeyDown, this::key);
    button.addListener(
        SWT.Traverse,
        event -> {
          if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            turn(Turn.END);
          }
        });
    return button;
  }

  private void key(Event event) {
    if (event.keyCode == SWT.ARROW_RIGHT) {
      turn(last ? Turn.END : Turn.NEXT);
    } else if (event.keyCode == SWT.ARROW_LEFT) {
      turn(Turn.BACK);
    } else if (event.keyCode == SWT.ESC) {
      turn(Turn.END);
    }
  }

  /** Not within the event: the button goes with the box. */
  private void turn(Turn turn) {
    box.getDisplay()
        .asyncExec(
            () -> {
              if (!box.isDisposed()) {
                turned.accept(turn);
              }
            });
  }

  private void edge(Event event) {
    Rectangle area = box.getClientArea();
    event.gc.setForeground(look.color(Tone.ACCENT));
    event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
  }

  /** Right of what is pointed at, or left, above, below; where nothing has room, upon it. */
  static Point beside(Rectangle place, Point size, Rectangle window) {
    int y = within(place.y, size.y, window.y, window.height);
    int x = within(place.x, size.x, window.x, window.width);
    if (place.x + place.width + GAP + size.x <= window.x + window.width) {
      return new Point(place.x + place.width + GAP, y);
    } else if (place.x - GAP - size.x >= window.x) {
      return new Point(place.x - GAP - size.x, y);
    } else if (place.y - TAB - GAP - size.y >= window.y) {
      return new Point(x, place.y - TAB - GAP - size.y);
    } else if (place.y + place.height + GAP + size.y <= window.y + window.height) {
      return new Point(x, place.y + place.height + GAP);
    }
    return new Point(place.x + (place.width - size.x) / 2, place.y + (place.height - size.y) / 2);
  }

  private static int within(int wanted, int length, int from, int room) {
    return Math.max(from, Math.min(wanted, from + room - length));
  }

  void close() {
    box.dispose();
    frame.dispose();
    around.dispose();
  }
}
