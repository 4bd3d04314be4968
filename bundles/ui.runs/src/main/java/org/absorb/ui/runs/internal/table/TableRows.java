package org.absorb.ui.runs.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.RunId;
import org.absorb.model.text.MathText;
import org.absorb.runner.table.Group;
import org.absorb.runner.table.Quantities;
import org.absorb.runner.table.Quantity;
import org.absorb.runner.table.Sheet;
import org.absorb.runner.table.TableText;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.runs.internal.RunNames;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridCell.Fold;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;

/**
 * The table's lines as they are drawn.
 *
 * @param names of cells, as text with symbols
 * @param lengths in which unit
 */
record TableRows(
    TableView view, List<Quantity> quantities, Function<RunRow, String> names, Lengths lengths)
    implements GridRows {

  private Sheet sheet() {
    return view.arrangement().sheet();
  }

  @Override
  public int count() {
    return view.lines().length;
  }

  /** A cell's key, or a run's id. */
  @Override
  public Object key(int line) {
    return view.isCell(line) ? view.group(line).key() : sheet().row(view.lines()[line]).id();
  }

  /** The runs a line stands for. */
  List<RunRow> runs(int line) {
    return Arrays.stream(view.rows(line)).mapToObj(sheet()::row).toList();
  }

  @Override
  public GridCell cell(int line, int column) {
    if (column == 0) {
      return view.isCell(line) ? cellName(view.group(line)) : runName(view.lines()[line]);
    }
    Quantity quantity = quantities.get(column - 1);
    if (quantity.equals(Quantities.STATUS)) {
      return view.isCell(line) ? states(view.group(line)) : state(view.lines()[line]);
    } else if (quantity.equals(Quantities.TAG)) {
      return GridCell.EMPTY.chips(words(line, quantity));
    } else if (quantity.equals(Quantities.FINDING)) {
      return finding(line);
    }
    double factor = lengths.factor(quantity.unit());
    String text =
        view.isCell(line)
            ? TableText.of(view.arrangement().over(view.group(line), quantity), quantity, factor)
            : TableText.of(sheet(), view.lines()[line], quantity, factor);
    boolean member = view.query().cells() && !view.isCell(line);
    return GridCell.of(MathText.of(text)).tone(member ? Tone.MUTED : Tone.TEXT);
  }

  private GridCell cellName(Group group) {
    RunRow first = sheet().row(group.rows()[0]);
    String name = names.apply(first);
    boolean pinned = Arrays.stream(group.rows()).anyMatch(row -> isPinned(sheet().row(row).id()));
    boolean open = view.query().open().contains(group.key());
    return GridCell.of(MathText.of(name.isEmpty() ? group.experiment().replace("$", "") : name))
        .icon(pinned ? Icon.PIN : Icon.CELL, pinned ? Tone.ACCENT : Tone.MUTED)
        .at(0, open ? Fold.OPEN : Fold.CLOSED);
  }

  private GridCell runName(int row) {
    RunRow run = sheet().row(row);
    boolean pinned = isPinned(run.id());
    Icon icon = pinned ? Icon.PIN : Icon.RUN;
    Tone tone = pinned ? Tone.ACCENT : Tone.MUTED;
    if (view.query().cells()) {
      return GridCell.of(RunNames.replica(run)).tone(Tone.MUTED).icon(icon, tone).at(2, Fold.NONE);
    }
    String cell = names.apply(run);
    String which = RunNames.replica(run);
    return GridCell.of(MathText.of(cell.isEmpty() ? which : cell + ", " + which)).icon(icon, tone);
  }

  private boolean isPinned(RunId run) {
    return sheet().known().annotation(run).pinned();
  }

  private GridCell state(int row) {
    RunState state = RunState.of(sheet().row(row));
    Tone tone = state == RunState.FAILED ? Tone.ERROR : Tone.TEXT;
    return GridCell.of(state.words())
        .tone(view.query().cells() ? Tone.MUTED : tone)
        .icon(state.icon(), state.tone());
  }

  private GridCell states(Group group) {
    RunState worst = RunState.of(sheet().row(group.rows()[0]));
    int finished = 0;
    boolean alike = true;
    for (int row : group.rows()) {
      RunState state = RunState.of(sheet().row(row));
      alike &= state == worst;
      worst = worst.worse(state);
      finished += state.finished() ? 1 : 0;
    }
    String count = Integer.toString(finished);
    String words =
        alike
            ? worst.words()
            : Tables.WORDS.get("finished", count, Integer.toString(group.rows().length));
    return GridCell.of(words)
        .tone(worst == RunState.FAILED ? Tone.ERROR : Tone.TEXT)
        .icon(worst.icon(), worst.tone());
  }

  private List<String> words(int line, Quantity quantity) {
    return view.isCell(line)
        ? view.arrangement().over(view.group(line), quantity).words()
        : ((List<?>) sheet().value(view.lines()[line], quantity))
            .stream().map(Object::toString).toList();
  }

  private GridCell finding(int line) {
    return gravest(line)
        .map(
            found ->
                GridCell.of(MathText.of(found.text()))
                    .icon(
                        switch (found.severity()) {
                          case NOTE -> Icon.INFO;
                          case CAUTION -> Icon.CAUTION;
                          case ERROR -> Icon.FAILED;
                        },
                        switch (found.severity()) {
                          case NOTE -> Tone.MUTED;
                          case CAUTION -> Tone.CAUTION;
                          case ERROR -> Tone.ERROR;
                        }))
        .orElse(GridCell.EMPTY);
  }

  private Optional<Finding> gravest(int line) {
    return Arrays.stream(view.rows(line))
        .mapToObj(row -> sheet().known().findings(sheet().row(row).id()))
        .flatMap(found -> found.stream().limit(1))
        .max((a, b) -> a.severity().compareTo(b.severity()));
  }

  @Override
  public String tip(int line, int column) {
    if (column == 0) {
      return view.isCell(line)
          ? ""
          : sheet().known().annotation(sheet().row(view.lines()[line]).id()).note();
    }
    Quantity quantity = quantities.get(column - 1);
    if (quantity.equals(Quantities.STATUS) && !view.isCell(line)) {
      return sheet().row(view.lines()[line]).message();
    } else if (quantity.equals(Quantities.FINDING)) {
      return gravest(line)
          .map(
              found ->
                  MathText.of(found.text()).plain() + "\n" + MathText.of(found.remedy()).plain())
          .map(String::strip)
          .orElse("");
    }
    return "";
  }
}
