package org.absorb.ui.scaling.internal.result;

import java.util.List;
import java.util.Optional;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.NextRuns.Candidate;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The runs that would sharpen the critical point most, to be ticked and queued. */
public final class NextPanel extends Composite {

  private final Look look;
  private final Owner owner;
  private final Composite body;
  private final EmptyState empty;
  private final PushButton propose;
  private NextPage page; // none before the first proposals

  /** What the user does. */
  public interface Owner {

    void propose();

    /** Other ones are ticked: somebody is to say what they would give. */
    void ticked(NextRuns next, List<Candidate> chosen);

    void queue(List<Candidate> chosen);
  }

  public NextPanel(Composite parent, Look look, Owner owner) {
    super(parent, SWT.NONE);
    this.look = look;
    this.owner = owner;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 8;
    layout.marginHeight = 6;
    setLayout(layout);
    MathLabel title = new MathLabel(this, look, Look.Type.BOLD);
    title.text(Scaling.WORDS.get("next.title"));
    GridData top = new GridData(SWT.FILL, SWT.CENTER, true, false);
    top.heightHint = 24;
    title.setLayoutData(top);
    body = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    body.setLayout(new StackLayout());
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    empty = new EmptyState(body, look, Icon.ADD, Scaling.WORDS.get("next.empty"));
    Named.as("scaling.next.empty", empty);
    propose = empty.way(Icon.SEARCH, Scaling.WORDS.get("next.propose"), owner::propose);
    Named.as("scaling.propose", propose);
    Pages.show(body, empty, this::setFocus);
  }

  /**
   * Shows proposals; empty: none were made.
   *
   * @param possible whether some can be made
   */
  public void show(Optional<NextRuns> made, boolean possible) {
    propose.setVisible(possible);
    explain();
    made.ifPresent(this::fill);
    Pages.show(body, made.isEmpty() ? empty : page, this::setFocus);
  }

  private void fill(NextRuns made) {
    if (page == null) {
      page = new NextPage(body, look, owner);
    }
    page.show(made);
  }

  /** Whether proposals can be asked for now: nothing else is being fitted. */
  public void ready(boolean now) {
    propose.setEnabled(now);
    explain();
  }

  private void explain() {
    String why =
        !propose.getVisible() ? "next.none" : propose.getEnabled() ? "next.empty" : "next.busy";
    empty.text(Scaling.WORDS.get(why));
  }

  /** Says what the ticked ones would give. */
  public void promise(double before, double after) {
    page.promise(before, after);
  }
}
