package org.absorb.ui.scaling.internal.side;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import org.absorb.figures.Theme;
import org.absorb.model.figure.Role;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The sizes, each in the colour of its curve, to be left out or taken in. */
final class SizeRow extends Composite {

  private static final int COLUMNS = 2;
  private static final int DOT = 9;

  private final Look look;
  private final ObjDoubleConsumer<Boolean> taken;
  private final List<Button> checks = new ArrayList<>();
  private List<Size> sizes = List.of();

  /**
   * A size.
   *
   * @param label as it is told: N = 16 000
   */
  record Size(double size, String label) {}

  /**
   * @param taken told whether a size is in, and which
   */
  SizeRow(Composite parent, Look look, ObjDoubleConsumer<Boolean> taken) {
    super(parent, SWT.NONE);
    this.look = look;
    this.taken = taken;
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(2 * COLUMNS, Grids.GAP, 2));
  }

  /** Shows sizes, ascending, and which are in. */
  void show(List<Size> all, List<Boolean> in) {
    if (!all.equals(sizes)) {
      sizes = List.copyOf(all);
      make();
    }
    for (int i = 0; i < checks.size(); i++) {
      checks.get(i).setSelection(in.get(i));
    }
  }

  private void make() {
    for (Control child : getChildren()) {
      child.dispose();
    }
    checks.clear();
    for (int i = 0; i < sizes.size(); i++) {
      Role role = Role.ordered(i, sizes.size());
      Canvas dot = Ground.of(look, Tone.PART, new Canvas(this, SWT.NO_FOCUS));
      GridData small = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
      small.widthHint = DOT + 2;
      small.heightHint = DOT + 2;
      dot.setLayoutData(small);
      dot.addListener(SWT.Paint, event -> paint(event.gc, role));
      double size = sizes.get(i).size();
      Button check = Ground.of(look, Tone.PART, new Button(this, SWT.CHECK));
      check.setText(sizes.get(i).label());
      check.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
      check.addListener(SWT.Selection, event -> taken.accept(check.getSelection(), size));
      checks.add(Named.as("scaling.size." + i, check));
    }
    requestLayout();
  }

  private void paint(GC gc, Role role) {
    Theme theme = look.figures();
    gc.setAntialias(SWT.ON);
    gc.setBackground(look.color(theme.of(role)));
    gc.fillOval(0, 0, DOT, DOT);
  }
}
