package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.function.Supplier;
import org.absorb.model.text.Numbers;
import org.absorb.runner.table.Names;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Room;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The row above the table: the filter, what it leaves, runs or cells, compare. */
final class TopBar {

  private static final int FILTER_LEAST = 160;

  private final Composite row;
  private final FilterBox filter;
  private final MathLabel count;
  private final Segments lines;
  private final PushButton compare;
  private final MathLabel problem;

  TopBar(
      Composite parent,
      Look look,
      Supplier<Names> names,
      Runnable changed,
      Runnable down,
      Runnable comparing) {
    row = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 8;
    layout.marginHeight = 6;
    layout.horizontalSpacing = 10;
    layout.verticalSpacing = 2;
    row.setLayout(layout);
    filter = new FilterBox(row, look, names, changed, down);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.minimumWidth = FILTER_LEAST;
    wide.widthHint = FILTER_LEAST;
    filter.control().setLayoutData(wide);
    count = Named.as("runs.count", new MathLabel(row, look, Look.Type.BASE)).tone(Tone.MUTED);
    count.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    lines =
        Named.as(
            "runs.lines",
            new Segments(
                row,
                look,
                List.of(Tables.WORDS.get("lines.runs"), Tables.WORDS.get("lines.cells"))));
    lines.setToolTipText(Tables.WORDS.get("lines.tip"));
    lines.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    lines.addListener(SWT.Selection, event -> changed.run());
    compare = Named.as("runs.compare", new PushButton(row, look, true, Icon.COMPARE));
    compare.text(Tables.WORDS.get("compare.none"));
    compare.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    compare.addListener(SWT.Selection, event -> comparing.run());
    problem = Named.as("runs.problem", new MathLabel(row, look, Look.Type.SMALL)).tone(Tone.ERROR);
    problem.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    Room.give(problem, false);
  }

  Composite control() {
    return row;
  }

  FilterBox filter() {
    return filter;
  }

  boolean cells() {
    return lines.selected() == 1;
  }

  void cells(boolean are) {
    lines.select(are ? 1 : 0);
  }

  /** What is shown, and what is wrong with the filter. */
  void show(TableView view) {
    String passed = Numbers.count(view.arrangement().rows().length);
    String all = Numbers.count(view.arrangement().sheet().size());
    String cells = Numbers.count(view.arrangement().cells());
    String words =
        passed.equals(all)
            ? Tables.WORDS.get("count.all", cells, view.arrangement().cells(), all)
            : Tables.WORDS.get("count", cells, view.arrangement().cells(), passed, all);
    if (view.unread() > 0) {
      words = Tables.WORDS.get("reading", Numbers.count(view.unread()));
    }
    count.text(words);
    count.requestLayout();
    filter.wrong(!view.problem().isEmpty());
    problem.text(view.problem());
    problem.setToolTipText(view.problem().isEmpty() ? null : view.problem());
    Room.give(problem, !view.problem().isEmpty());
  }

  /** How many would be compared; below 0: nobody compares. */
  void comparable(int sides) {
    Room.give(compare, sides >= 0);
    compare.setEnabled(sides > 1);
    compare.text(
        sides > 1
            ? Tables.WORDS.get("compare.some", Numbers.count(sides))
            : Tables.WORDS.get("compare.none"));
  }
}
