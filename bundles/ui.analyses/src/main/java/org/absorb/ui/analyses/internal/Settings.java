package org.absorb.ui.analyses.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Entry;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.form.Form;
import org.absorb.ui.workbench.form.FormHost;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.Installed;
import org.absorb.ui.workbench.form.Section;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Panel;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What is analysed, by what, with which settings, and under which name it is saved. */
final class Settings extends Panel implements FormHost {

  private static final int LABEL = 76;

  private final Workbench workbench;
  private final Look look;
  private final Owner owner;
  private final Chooser which;
  private final Chooser scope;
  private final TextBox name;
  private final Composite place;
  private final PushButton begin;
  private final PushButton cancel;
  private final Bar progress;
  private List<Entry> entries = List.of();
  private Optional<Entry> entry = Optional.empty();
  private Tree document = Tree.EMPTY;
  private Form form;
  private boolean busy;

  /** Who hears of what the user does. */
  interface Owner {

    void choose(Entry entry);

    void analyse();

    void cancel();

    /** Whether settings are right. */
    boolean possible(Tree document);
  }

  Settings(Composite parent, Workbench workbench, Owner owner) {
    super(parent, SWT.NONE);
    this.workbench = workbench;
    this.look = workbench.look();
    this.owner = owner;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    layout.verticalSpacing = 6;
    setLayout(layout);
    label("which");
    which = wide(Named.as("analysis.which", new Chooser(this, look)));
    which.addListener(SWT.Selection, event -> owner.choose(entries.get(which.selected())));
    label("scope");
    scope = wide(Named.as("analysis.scope", new Chooser(this, look)));
    scope.otherwise(Analysing.WORDS.get("scope.none"));
    label("name");
    name = wide(new TextBox(this, look, SWT.NONE));
    Named.as("analysis.name", name.text()).addListener(SWT.Modify, event -> judge());
    place = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    place.setLayout(new FillLayout());
    place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    Composite row = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    row.setLayout(Grids.bare(3, Grids.GAP, Grids.GAP));
    begin = Named.as("analysis.begin", new PushButton(row, look, true, Icon.ANALYSIS));
    begin.text(Analysing.WORDS.get("begin"));
    begin.addListener(SWT.Selection, event -> owner.analyse());
    progress = new Bar(row, look);
    progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    cancel = Named.as("analysis.cancel", new PushButton(row, look, false, Icon.CROSS));
    cancel.setToolTipText(Analysing.WORDS.get("cancel"));
    cancel.addListener(SWT.Selection, event -> owner.cancel());
    going(Optional.empty());
  }

  private void label(String key) {
    MathLabel label = new MathLabel(this, look, Look.Type.BASE).tone(Tone.MUTED);
    label.text(Analysing.WORDS.get("label." + key));
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = LABEL;
    label.setLayoutData(data);
  }

  private static <C extends Control> C wide(C control) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return control;
  }

  /** Shows the form of an analysis. */
  void show(List<Entry> all, Optional<Entry> chosen, String saved) {
    entries = List.copyOf(all);
    entry = chosen;
    which.labels(entries.stream().map(Entry::label).toList());
    chosen.ifPresent(this::chosen);
    name.text().setText(saved);
    chosen.ifPresent(
        of -> {
          form = new Form(place, look, new Installed(workbench.projects().catalog()), this);
          Section.of(of.declaration()).forEach(form::add);
          show();
          place.layout(true, true);
        });
    judge();
  }

  /** Puts the chooser back on the analysis that is shown. */
  void chosen(Entry of) {
    which.select(entries.indexOf(of));
  }

  /** Offers what can be analysed; the first is chosen unless the same is there again. */
  void scopes(List<String> labels) {
    int before = scope.selected();
    scope.labels(labels);
    if (scope.selected() != before || before < 0) {
      scope.select(labels.isEmpty() ? -1 : 0);
    }
    judge();
  }

  int scope() {
    return scope.selected();
  }

  String name() {
    return name.text().getText().strip();
  }

  Tree document() {
    return document;
  }

  @Override
  public void edit(FormLine line, Tree changed) {
    document = changed;
    show();
  }

  private void show() {
    form.show(document, AnalysisPart.problems(entry.orElseThrow().declaration(), document).list());
    judge();
  }

  private void judge() {
    boolean named = !name().isEmpty();
    name.wrong(!named);
    begin.setEnabled(
        !busy && named && entry.isPresent() && scope.selected() >= 0 && owner.possible(document));
  }

  /** Shows how far it is; empty: nothing is going on. */
  void going(Optional<Double> share) {
    busy = share.isPresent();
    progress.setVisible(busy);
    cancel.setVisible(busy);
    share.ifPresent(progress::share);
    judge();
  }

  @Override
  protected Control focused() {
    return which;
  }
}
