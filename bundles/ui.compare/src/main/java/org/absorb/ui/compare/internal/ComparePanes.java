package org.absorb.ui.compare.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/**
 * What a comparison shows: its sides above, below them numbers, curves and packings, made and
 * filled one after the other.
 */
final class ComparePanes {

  private static final int[] SHARES = {40, 32, 28};

  private final Site site;
  private final Runnable asked;
  private final Steps steps;
  private final Composite content;
  private final SashForm sash;

  // Each is there from its step on.
  private CompareHeader header;
  private NumbersPane numbers;
  private Composite middle;
  private CurvesPane curves;
  private PackingsPane packings;

  /**
   * Begins to make them.
   *
   * @param asked called when something else is to be read
   * @param views who draws packings
   */
  ComparePanes(
      Composite parent,
      Site site,
      ComparePart part,
      Runnable asked,
      Supplier<Optional<PackingViews>> views) {
    this.site = site;
    this.asked = asked;
    Look look = site.workbench().look();
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    content.setLayout(Grids.bare(1, 0, 0));
    steps = new Steps(content);
    sash = Ground.of(look, Tone.LINE, new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setSashWidth(1);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    steps.then(
        () -> {
          header = new CompareHeader(content, site, part);
          header.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
          header.control().moveAbove(sash);
        });
    steps.then(
        () -> {
          numbers = new NumbersPane(sash, look);
          middle = Ground.of(look, Tone.PART, new Composite(sash, SWT.NONE));
          packings = new PackingsPane(sash, site.workbench(), views);
          sash.setWeights(SHARES);
          packings.visible(header.packings());
        });
  }

  Composite control() {
    return content;
  }

  /**
   * Shows what differs and the sentence, then the others.
   *
   * @param begun called when there is something to see
   */
  void show(OpenProject project, CompareView view, Runnable begun) {
    steps.then(
        () -> {
          header.show(view);
          numbers.show(view, header.differencesOnly());
          begun.run();
        });
    steps.then(() -> numbers.showResults(view));
    steps.then(() -> showCurves(view));
    steps.then(() -> packings.show(project, view));
  }

  private void showCurves(CompareView view) {
    boolean first = curves == null;
    if (first) {
      curves = new CurvesPane(middle, site, asked, packings::cursor);
      middle.layout();
    }
    curves.show(view);
    if (first) {
      site.workbench().refreshCommands();
    }
  }

  /** Whether there is something to copy and to save. */
  boolean isReady() {
    return curves != null;
  }

  /** What is wanted to be seen has changed. */
  void rearrange() {
    numbers.differencesOnly(header.differencesOnly());
    packings.visible(header.packings());
  }

  void copySentence() {
    numbers.copySentence();
  }

  /** The curves of what is shown, for a file. */
  Figure figure() {
    return curves.chart().export();
  }

  void focus() {
    numbers.focus();
  }

  void close() {
    if (packings != null) {
      packings.close();
    }
  }
}
