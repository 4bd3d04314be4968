package org.absorb.ui.compare.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * What a comparison shows: its sides above, below them numbers, curves and packings, made and
 * filled one after the other.
 */
final class ComparePanes {

  private static final int[] SHARES = {40, 32, 28};

  private final Site site;
  private final Runnable asked;
  private final Composite content;
  private final SashForm sash;
  private CompareHeader header;
  private NumbersPane numbers;
  private Composite middle;
  private CurvesPane curves; // null before the first show
  private PackingsPane packings;

  /**
   * Begins to make them. They are there for whatever is asked of the display after this.
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
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    content.setLayout(layout);
    sash = Ground.of(look, Tone.LINE, new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setSashWidth(1);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    soon(
        () -> {
          header = new CompareHeader(content, site, part);
          header.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
          header.control().moveAbove(sash);
        });
    soon(
        () -> {
          numbers = new NumbersPane(sash, look);
          middle = Ground.of(look, Tone.PART, new Composite(sash, SWT.NONE));
          packings = new PackingsPane(sash, site.workbench(), views);
          sash.setWeights(SHARES);
          packings.visible(header.packings());
        });
  }

  private void soon(Runnable step) {
    Steps.then(content, step);
  }

  Composite control() {
    return content;
  }

  /** Shows what differs and the sentence now, the others soon. */
  void show(OpenProject project, CompareView view) {
    header.show(view);
    numbers.show(view, header.differencesOnly());
    soon(() -> numbers.showResults(view));
    soon(() -> curves().show(view));
    soon(() -> packings.show(project, view));
  }

  private CurvesPane curves() {
    if (curves == null) {
      curves = new CurvesPane(middle, site, asked, packings::cursor);
      middle.layout();
    }
    return curves;
  }

  /** What is wanted to be seen has changed. */
  void again() {
    numbers.differencesOnly(header.differencesOnly());
    packings.visible(header.packings());
  }

  void copySentence() {
    numbers.copySentence();
  }

  /** The curves of what is shown, for a file. */
  Figure figure() {
    return curves().chart().export();
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
