package org.absorb.ui.runs.internal.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.absorb.model.comparison.Side;
import org.absorb.model.experiment.Experiment;
import org.absorb.runner.table.Quantity;
import org.absorb.runner.table.Sheet;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.drag.Dragged;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** What one does with the selected runs: through the menu, with keys, with buttons. */
final class RunActions {

  static final String PLOT = "plots.live";
  static final String PACKING = "scene.packing";

  private final RunsPart part;
  private final Workbench workbench;
  private final Supplier<Optional<Comparing>> comparing;
  private final Remarks remarks;
  private final Further further;

  RunActions(RunsPart part, Workbench workbench, Supplier<Optional<Comparing>> comparing) {
    this.part = part;
    this.workbench = workbench;
    this.comparing = comparing;
    this.remarks = new Remarks(workbench, part::ask);
    this.further = new Further(workbench);
  }

  /** Whether anybody compares. */
  boolean comparable() {
    return comparing.get().isPresent();
  }

  void key(Event event) {
    boolean control = (event.stateMask & SWT.MOD1) != 0;
    boolean shift = (event.stateMask & SWT.MOD2) != 0;
    if (control && event.keyCode == 'c') {
      if (shift) {
        copyMarkdown();
      } else {
        copyCsv();
      }
    } else if (event.stateMask == SWT.NONE) {
      switch (event.keyCode) {
        case 't' -> tag();
        case 'n' -> note();
        case 'p' -> pin();
        case 'c' -> compare();
        case SWT.ESC -> part.unfilter();
        default -> {}
      }
    }
  }

  void compare() {
    List<Side> sides = part.picked().sides();
    if (sides.size() > 1) {
      comparing.get().ifPresent(is -> is.compare(part.project().orElseThrow(), sides));
    }
  }

  /** Shows the part of a type, on what is selected here. */
  void showIn(String type) {
    part.tell();
    workbench.show(type);
  }

  private Sheet sheet() {
    return part.view().orElseThrow().arrangement().sheet();
  }

  private boolean may() {
    return !part.pickedRuns().isEmpty() && part.project().filter(OpenProject::writable).isPresent();
  }

  void tag() {
    if (may()) {
      remarks.tag(part.project().orElseThrow(), sheet(), part.pickedRuns());
    }
  }

  void note() {
    if (may()) {
      remarks.note(part.project().orElseThrow(), sheet(), part.pickedRuns());
    }
  }

  void pin() {
    if (may()) {
      remarks.pin(part.project().orElseThrow(), sheet(), part.pickedRuns());
    }
  }

  void extend() {
    further.extend(part.project().orElseThrow(), part.pickedRuns());
  }

  Optional<Experiment> replicable() {
    return part.project().flatMap(is -> Further.replicable(is, part.pickedRuns()));
  }

  void replicate() {
    replicable().ifPresent(is -> further.replicate(part.project().orElseThrow(), is));
  }

  void copyCsv() {
    Supplier<String> csv = csv();
    workbench.tasks().run(Tables.WORDS.get("copying"), track -> csv.get(), this::toClipboard);
  }

  /** Makes text of what is selected now, on any thread. */
  Supplier<String> csv() {
    TableView now = part.view().orElseThrow();
    Picked picked = part.picked();
    List<Quantity> quantities =
        ColumnSet.quantities(now.query().shown(), now.arrangement().sheet().names());
    return () -> Copying.csv(now, picked, quantities);
  }

  /** What is dragged from a point of the table: all that is selected, if that is under it. */
  Optional<Dragged> dragged(Point from) {
    int row = part.grid().rowAt(from.y);
    List<Side> sides = part.picked().sides();
    return row < 0 || !part.grid().isSelected(row) || sides.isEmpty()
        ? Optional.empty()
        : part.project().map(is -> new Dragged(is, List.of(), sides));
  }

  void copyMarkdown() {
    TableRows rows = (TableRows) part.grid().rows();
    Set<Object> keys = new HashSet<>(part.grid().selected());
    List<Integer> lines =
        IntStream.range(0, rows.count())
            .filter(line -> keys.isEmpty() || keys.contains(rows.key(line)))
            .boxed()
            .toList();
    toClipboard(Copying.markdown(rows, part.grid().columns(), lines));
  }

  private void toClipboard(String text) {
    Clipboard clipboard = new Clipboard(part.grid().getDisplay());
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    long lines = text.lines().count();
    workbench.notices().info(Tables.WORDS.get("copied", Long.toString(lines)));
  }
}
