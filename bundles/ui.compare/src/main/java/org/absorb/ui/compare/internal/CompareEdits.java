package org.absorb.ui.compare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.run.RunId;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What can be done with the sides of a comparison in a part. On the display's thread.
 *
 * <p>The panes may still show what was compared before: what is done with a side that is not
 * compared any more does nothing.
 */
final class CompareEdits {

  private final Site site;
  private final Workbench workbench;
  private final OpenComparison document;
  private final List<Side> late = new ArrayList<>(); // to be added once the document is read

  CompareEdits(Site site, OpenComparison document) {
    this.site = site;
    this.workbench = site.workbench();
    this.document = document;
  }

  private Comparison comparison() {
    return document.present().orElseThrow();
  }

  /** What was worked on stays. */
  private void edit(String what, Comparison edited) {
    document.edit(Compares.WORDS.get(what), edited);
    site.keep();
  }

  /** Makes the second side the baseline. */
  void swap() {
    edit("edit.swap", comparison().against(comparison().sides().get(1)));
  }

  void baseline(Side side) {
    if (holds(side)) {
      edit("edit.baseline", comparison().against(side));
    }
  }

  /** Leaves a side out, unless it is one of the last two. */
  void remove(Side side) {
    if (!holds(side)) {
      return;
    }
    List<Side> left = new ArrayList<>(comparison().sides());
    left.remove(side);
    if (left.size() > 1) {
      edit("edit.remove", comparison().of(left));
    }
  }

  private boolean holds(Side side) {
    return document.project().isPresent()
        && document.present().filter(now -> now.sides().contains(side)).isPresent();
  }

  /** Adds what is picked in the window. */
  void addPicked() {
    Selection picked = workbench.selection();
    List<Side> sides = new ArrayList<>();
    picked
        .experiment()
        .filter(any -> picked.project().equals(document.project()))
        .ifPresent(
            experiment -> {
              if (picked.runs().isEmpty()) {
                picked.cells().forEach(cell -> sides.add(Side.of(experiment, cell)));
              }
              picked.runs().forEach(run -> side(experiment, run).ifPresent(sides::add));
            });
    add(sides);
  }

  private Optional<Side> side(String experiment, RunId run) {
    OpenProject project = document.project().orElseThrow();
    return project.state().row(run).map(row -> new Side(experiment, row.cell(), Optional.of(run)));
  }

  /** Adds what is not compared already: now, or once the document is read. */
  void add(List<Side> sides) {
    if (document.present().isEmpty()) {
      late.addAll(sides);
      return;
    }
    List<Side> now = comparison().sides();
    List<Side> all =
        Stream.concat(now.stream(), sides.stream()).distinct().limit(Comparison.MOST).toList();
    if (all.size() > now.size()) {
      edit("edit.add", comparison().of(all));
    } else {
      workbench.notices().info(Compares.WORDS.get("add.nothing"));
    }
  }

  /** Adds what had to wait for the document, if that is read. */
  void addLate() {
    if (!late.isEmpty() && document.present().isPresent() && document.project().isPresent()) {
      List<Side> sides = List.copyOf(late);
      late.clear();
      add(sides);
    }
  }

  /** Picks a side in the window, as for the plot and the packing. */
  void pick(Side side) {
    if (!holds(side)) {
      return;
    }
    Selection selection = Selection.of(document.project().orElseThrow(), side.experiment());
    selection = selection.cells(List.of(side.cell()));
    workbench.select(side.run().map(List::of).map(selection::runs).orElse(selection));
  }
}
