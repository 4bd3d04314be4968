package org.absorb.ui.scene.internal;

import java.util.List;
import java.util.function.Consumer;
import org.absorb.model.text.MathText;
import org.absorb.ui.scene.internal.run.Candidate;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** What is seen, above the picture; of several runs that are picked, which. */
final class Header extends Composite {

  private static final int LEAST = 90;
  private static final int CHOOSER = 230;

  private final MathLabel title;
  private final MathLabel caption;
  private final Chooser run;
  private List<Candidate> candidates = List.of();

  /**
   * @param chosen told which run is to be seen
   */
  Header(Composite parent, Look look, Consumer<Candidate> chosen) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 7;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 1;
    setLayout(layout);
    title = Named.as("packing.title", new MathLabel(this, look, Look.Type.BOLD));
    GridData above = new GridData(SWT.FILL, SWT.CENTER, true, false);
    above.minimumWidth = LEAST;
    title.setLayoutData(above);
    run = Named.as("packing.run", new Chooser(this, look));
    run.setToolTipText(Packings.WORDS.get("tip.run"));
    GridData beside = new GridData(SWT.FILL, SWT.CENTER, false, false, 1, 2);
    beside.widthHint = CHOOSER;
    run.setLayoutData(beside);
    run.addListener(SWT.Selection, event -> chosen.accept(candidates.get(run.selected())));
    caption = Named.as("packing.caption", new MathLabel(this, look, Look.Type.SMALL));
    caption.tone(Tone.MUTED);
    caption.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    addListener(SWT.Resize, event -> fit());
  }

  /** The chooser gives way where there is little room. */
  private void fit() {
    GridData beside = (GridData) run.getLayoutData();
    int room = Math.min(CHOOSER, getClientArea().width / 2);
    if (beside.widthHint != room) {
      beside.widthHint = room;
      getDisplay()
          .asyncExec(
              () -> {
                if (!isDisposed()) {
                  layout();
                }
              });
    }
  }

  /** Offers runs and says which is seen. */
  void offer(List<Candidate> all, Candidate seen) {
    if (!candidates.equals(all)) {
      candidates = all;
      run.labels(all.stream().map(one -> MathText.of(one.name()).plain()).toList());
    }
    run.select(candidates.indexOf(seen));
    boolean several = all.size() > 1;
    if (Room.give(run, several)) {
      ((GridData) title.getLayoutData()).horizontalSpan = several ? 1 : 2;
      ((GridData) caption.getLayoutData()).horizontalSpan = several ? 1 : 2;
      layout();
    }
    title.text(MathText.of(several ? seen.experiment() : seen.experiment() + ", " + seen.name()));
  }

  /** Says more of it, as text with symbols. */
  void caption(String text) {
    caption.text(MathText.of(text));
  }
}
