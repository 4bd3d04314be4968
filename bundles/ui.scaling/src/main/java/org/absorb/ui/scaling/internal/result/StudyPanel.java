package org.absorb.ui.scaling.internal.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.analysis.Finding;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.Segments;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a study found: classes, sizes left out and corrections, how sure phi_c is, findings. */
public final class StudyPanel extends Composite {

  private static final List<String> PAGES = List.of("classes", "sizes", "certainty", "findings");

  private final Segments pages;
  private final Composite body;
  private final EmptyState empty;
  private final Look look;
  private final Consumer<KnownClass> takes;
  private final Consumer<Finding> picked;
  private StudyPages found; // none before the first study
  private boolean there;

  /**
   * @param takes told the class whose exponents the user takes
   * @param picked told the finding whose runs the user wants to see
   */
  public StudyPanel(
      Composite parent, Look look, Consumer<KnownClass> takes, Consumer<Finding> picked) {
    super(parent, SWT.NONE);
    this.look = look;
    this.takes = takes;
    this.picked = picked;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 8;
    layout.marginHeight = 6;
    setLayout(layout);
    pages =
        Named.as(
            "scaling.pages",
            new Segments(
                this, look, PAGES.stream().map(p -> Scaling.WORDS.get("page." + p)).toList()));
    pages.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false));
    pages.addListener(SWT.Selection, event -> turn());
    body = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    body.setLayout(new StackLayout());
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    empty = new EmptyState(body, look, Icon.SEARCH, Scaling.WORDS.get("study.empty"));
    turn();
  }

  private void turn() {
    Control page = there ? found.page(pages.selected()) : empty;
    Pages.show(body, page, page::setFocus);
  }

  /** Shows a study; empty: none was made of what is seen. */
  public void show(ScalingSubject subject, Optional<ScalingStudy> made) {
    there = made.isPresent();
    made.ifPresent(one -> fill(subject, one));
    turn();
  }

  private void fill(ScalingSubject subject, ScalingStudy made) {
    if (found == null) {
      found = new StudyPages(body, look, takes, picked);
    }
    found.show(subject, made);
  }
}
