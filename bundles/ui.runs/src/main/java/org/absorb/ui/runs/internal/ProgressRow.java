package org.absorb.ui.runs.internal;

import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** In the line at the bottom: what goes on, how far it is, the time left. */
final class ProgressRow {

  private final Composite row;
  private final MathLabel words;
  private final Bar bar;
  private final MathLabel left;

  /**
   * @param columns three, and those of what is added
   */
  ProgressRow(Composite parent, Look look, String name, int columns) {
    row = Named.as(name, new Composite(parent, SWT.NONE));
    row.setLayout(Grids.bare(columns, 8, Grids.GAP));
    row.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    words = new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED);
    bar = new Bar(row, look);
    left = new MathLabel(row, look, Look.Type.BASE).tone(Tone.MUTED);
  }

  /** What more can be put into. */
  Composite row() {
    return row;
  }

  MathLabel words() {
    return words;
  }

  /**
   * Says how it goes on.
   *
   * @param share done, 0 to 1; below, or not a number: not known
   * @param seconds left; not finite: not known
   */
  void show(String what, double share, double seconds) {
    words.text(what);
    bar.setVisible(share >= 0);
    bar.share(share >= 0 ? share : 0);
    left.text(Double.isFinite(seconds) ? Runs.WORDS.get("time.left", Numbers.time(seconds)) : "");
    Room.give(row, true);
    row.requestLayout();
  }

  /** Shows nothing: nothing goes on. */
  void hide() {
    Room.give(row, false);
  }
}
