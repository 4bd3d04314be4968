package org.absorb.ui.scaling.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.NextRuns.Candidate;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;

/** The runs that would sharpen the critical point most, to be ticked and queued. */
public final class NextPanel extends Composite {

  private final Owner owner;
  private final Composite body;
  private final EmptyState empty;
  private final PushButton propose;
  private final Composite page;
  private final StudyTable table;
  private final MathLabel sum;
  private final PushButton queue;
  private Optional<NextRuns> next = Optional.empty();

  /** What the user does. */
  public interface Owner {

    void propose();

    /** Other ones are ticked: somebody is to say what they would give. */
    void ticked(NextRuns next, List<Candidate> chosen);

    void queue(List<Candidate> chosen);
  }

  public NextPanel(Composite parent, Look look, Owner owner) {
    super(parent, SWT.NONE);
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
    page = Ground.of(look, Tone.PART, new Composite(body, SWT.NONE));
    GridLayout inner = new GridLayout(2, false);
    inner.marginWidth = 0;
    inner.marginHeight = 0;
    page.setLayout(inner);
    table = new StudyTable(page, look, "scaling.next", true);
    table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    table.headings(
        List.of(
            MathDrawing.plain(MathText.of("$phi$")),
            "N",
            Scaling.WORDS.get("column.more"),
            Scaling.WORDS.get("column.error")));
    table.table().addListener(SWT.Selection, event -> changed(event.detail == SWT.CHECK));
    sum = Named.as("scaling.sum", new MathLabel(page, look, Look.Type.SMALL).tone(Tone.MUTED));
    sum.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    queue = Named.as("scaling.queue", new PushButton(page, look, true, Icon.RUN));
    queue.addListener(SWT.Selection, event -> owner.queue(chosen()));
    Pages.show(body, empty, this::setFocus);
  }

  /**
   * Shows proposals; empty: none were made.
   *
   * @param possible whether some can be made
   */
  public void show(Optional<NextRuns> made, boolean possible) {
    next = made;
    propose.setVisible(possible);
    explain();
    made.ifPresent(this::fill);
    Pages.show(body, made.isEmpty() ? empty : page, this::setFocus);
  }

  private void fill(NextRuns made) {
    table.rows(
        made.candidates().stream()
            .map(
                one ->
                    List.of(
                        Numbers.exact(one.rho()),
                        one.proposal()
                            .coordinates()
                            .number("system.particles")
                            .map(n -> Numbers.count(n.longValue()))
                            .orElse(""),
                        "" + one.replicas(),
                        Numbers.significant(one.error())))
            .toList());
    for (TableItem item : table.table().getItems()) {
      item.setChecked(true);
    }
    changed(true);
  }

  private List<Candidate> chosen() {
    List<Candidate> chosen = new ArrayList<>();
    List<Candidate> all = next.map(NextRuns::candidates).orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (table.table().getItem(i).getChecked()) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  private void changed(boolean ticks) {
    if (ticks && next.isPresent()) {
      List<Candidate> chosen = chosen();
      queue.text(Scaling.WORDS.get("next.queue", "" + chosen.size()));
      queue.setEnabled(!chosen.isEmpty());
      page.layout(true, true);
      owner.ticked(next.get(), chosen);
    }
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
    String now = Numbers.significant(before);
    String then = Numbers.significant(after);
    MathText whole = MathText.of(Scaling.WORDS.get("next.sum", now, then));
    sum.text(whole).shorter(Scaling.WORDS.get("next.sum.short", now, then));
    sum.setToolTipText(MathDrawing.plain(whole));
  }
}
