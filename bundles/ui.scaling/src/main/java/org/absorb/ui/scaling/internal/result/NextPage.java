package org.absorb.ui.scaling.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.NextRuns.Candidate;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableItem;

/** Proposed runs to tick, what they would give, and the way into the queue. */
final class NextPage extends Composite {

  private final NextPanel.Owner owner;
  private final StudyTable table;
  private final MathLabel sum;
  private final PushButton queue;
  private NextRuns next;

  NextPage(Composite parent, Look look, NextPanel.Owner owner) {
    super(parent, SWT.NONE);
    this.owner = owner;
    Ground.of(look, Tone.PART, this);
    setLayout(Grids.bare(2, Grids.GAP, Grids.GAP));
    table = new StudyTable(this, look, "scaling.next", true);
    table.table().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    table.headings(
        List.of(
            StudyTable.plain("phi"),
            "N",
            Scaling.WORDS.get("column.more"),
            Scaling.WORDS.get("column.error")));
    table.table().addListener(SWT.Selection, event -> changed(event.detail == SWT.CHECK));
    sum = Named.as("scaling.sum", new MathLabel(this, look, Look.Type.SMALL).tone(Tone.MUTED));
    sum.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    queue = Named.as("scaling.queue", new PushButton(this, look, true, Icon.RUN));
    queue.addListener(SWT.Selection, event -> owner.queue(chosen()));
  }

  /** Shows proposals, all of them ticked. */
  void show(NextRuns made) {
    next = made;
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
    List<Candidate> all = next.candidates();
    for (int i = 0; i < all.size(); i++) {
      if (table.table().getItem(i).getChecked()) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  private void changed(boolean ticks) {
    if (ticks) {
      List<Candidate> chosen = chosen();
      queue.text(Scaling.WORDS.get("next.queue", "" + chosen.size()));
      queue.setEnabled(!chosen.isEmpty());
      queue.requestLayout();
      owner.ticked(next, chosen);
    }
  }

  /** Says what the ticked ones would give. */
  void promise(double before, double after) {
    String now = Numbers.significant(before);
    String then = Numbers.significant(after);
    MathText whole = MathText.of(Scaling.WORDS.get("next.sum", now, then));
    sum.text(whole).shorter(Scaling.WORDS.get("next.sum.short", now, then));
    sum.setToolTipText(MathDrawing.plain(whole));
  }
}
