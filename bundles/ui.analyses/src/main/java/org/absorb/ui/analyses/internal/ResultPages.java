package org.absorb.ui.analyses.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.figure.Figure;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.runner.analyse.SavedAnalysis;
import org.absorb.ui.workbench.figure.CaptionedFigure;
import org.absorb.ui.workbench.finding.FindingList;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Room;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A result: its figures, its numbers, its findings; and what it proposes to run. */
final class ResultPages extends Composite {

  private static final List<String> PAGES = List.of("figures", "numbers", "findings");

  private final Composite body;
  private final EmptyState empty;
  private final Composite top;
  private Segments pages;
  private final Chooser which;
  private final CaptionedFigure picture;
  private final NumberTable numbers;
  private final FindingList findings;
  private final PushButton queue;
  private Outcome outcome = Outcome.NONE;
  private int page;
  private final Look look;

  ResultPages(
      Composite parent, Look look, Catalog catalog, Consumer<Finding> picked, Runnable queued) {
    super(parent, SWT.NONE);
    this.look = look;
    Ground.of(look, Tone.PART, this);
    setLayout(column(10, 8));
    top = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    top.setLayout(Grids.bare(2, Grids.GAP, Grids.GAP));
    top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    which = Named.as("analysis.figure", new Chooser(top, look));
    which.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    which.addListener(SWT.Selection, event -> draw());
    body = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    body.setLayout(new StackLayout());
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    empty = new EmptyState(body, look, Icon.ANALYSIS, Analysing.WORDS.get("result.none"));
    Named.as("analysis.empty", empty);
    picture = new CaptionedFigure(body, look, "analysis.canvas");
    numbers = new NumberTable(body, look, catalog);
    findings = new FindingList(body, look, "analysis.findings", picked);
    queue = Named.as("analysis.queue", new PushButton(this, look, false, Icon.RUN));
    queue.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    queue.addListener(SWT.Selection, event -> queued.run());
    queueable(0);
    segments();
    turn();
  }

  private void queueable(int proposals) {
    Room.give(queue, proposals > 0);
    queue.text(Analysing.WORDS.get("queue", Numbers.count(proposals)));
    layout(true, true);
  }

  private static GridLayout column(int width, int height) {
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = width;
    layout.marginHeight = height;
    return layout;
  }

  /** How many there are of each stands in their names. */
  private void segments() {
    if (pages != null) {
      pages.dispose();
    }
    SavedAnalysis saved = outcome.saved().orElse(null);
    List<Integer> counts =
        List.of(
            outcome.figures().size(),
            saved == null ? 0 : saved.values().size(),
            saved == null ? 0 : saved.findings().size());
    pages =
        Named.as(
            "analysis.pages",
            new Segments(
                top,
                look,
                PAGES.stream()
                    .map(
                        name ->
                            Analysing.WORDS.get(
                                "page." + name, "" + counts.get(PAGES.indexOf(name))))
                    .toList()));
    pages.moveAbove(which);
    pages.select(page);
    pages.addListener(
        SWT.Selection,
        event -> {
          page = pages.selected();
          turn();
        });
    top.layout(true, true);
  }

  private void turn() {
    boolean there = outcome.saved().isPresent();
    which.setVisible(there && page == 0 && outcome.figures().size() > 1);
    pages.setVisible(there);
    Control shown = page == 0 ? picture : page == 1 ? numbers.grid() : findings;
    Pages.show(body, there ? shown : empty, shown::setFocus);
  }

  /** Shows a result. */
  void show(Outcome other) {
    outcome = other;
    empty.text(other.why().isEmpty() ? Analysing.WORDS.get("result.none") : other.why());
    segments();
    which.labels(outcome.figures().stream().map(ResultPages::name).toList());
    which.select(0);
    other
        .saved()
        .ifPresent(
            saved -> {
              numbers.show(saved.values());
              findings.show(saved.findings());
            });
    queueable(other.saved().map(saved -> saved.proposals().size()).orElse(0));
    draw();
    turn();
    top.layout(true, true);
  }

  private static String name(Figure figure) {
    return figure.title().isEmpty()
        ? figure.name()
        : figure.name() + ": " + MathText.of(figure.title()).plain();
  }

  /** The figure in sight. */
  Optional<Figure> figure() {
    int chosen = which.selected();
    return page == 0 && chosen >= 0 && chosen < outcome.figures().size()
        ? Optional.of(outcome.figures().get(chosen))
        : Optional.empty();
  }

  Outcome outcome() {
    return outcome;
  }

  void copyNumbers() {
    numbers.copy();
  }

  private void draw() {
    int chosen = which.selected();
    if (chosen >= 0 && chosen < outcome.figures().size()) {
      picture.show(outcome.figures().get(chosen));
    }
  }
}
