package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Axis;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Counting;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.experiments.internal.document.ExperimentSections;
import org.absorb.ui.experiments.internal.sweep.SweepHost;
import org.absorb.ui.experiments.internal.sweep.SweepPanel;
import org.absorb.ui.experiments.internal.sweep.Typing;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.form.Form;
import org.absorb.ui.workbench.form.FormHost;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.Installed;
import org.absorb.ui.workbench.form.TitledBox;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The document on the screen: as a form or as JSON, between head and foot. */
final class View implements FormHost, SweepHost {

  private static final Messages WORDS = Messages.of(View.class);
  private static final String ADVANCED = "advanced";
  private static final String FACE = "face";
  private static final int SASH = 1;
  private static final int[] SHARES = {62, 38};

  private final Session session;
  private final Site site;
  private final Installed installed;
  private final Header header;
  private final ConflictBar conflict;
  private final SashForm sash;
  private final Form form;
  private final SweepPanel sweep;
  private final TitledBox sweepBox;
  private final Notes notes;
  private final JsonPage json;
  private final RunBar foot;
  private Face face = Face.FORM;
  private CellNames words;

  View(Composite parent, Session session, Actions actions) {
    this.session = session;
    this.site = session.site();
    this.installed = new Installed(site.workbench().projects().catalog());
    Look look = site.workbench().look();
    Ground.of(look, Tone.PART, parent);
    parent.setLayout(Grids.bare(1, 0, 0));
    header = new Header(parent, look, this::advanced, this::choose);
    conflict = new ConflictBar(parent, look, actions::keepMine, actions::takeTheirs);
    sash = Ground.of(look, Tone.LINE, new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setSashWidth(SASH);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    form = new Form(sash, look, installed, this);
    form.add(ExperimentSections.SYSTEM);
    form.add(ExperimentSections.DYNAMICS);
    form.add(ExperimentSections.PROTOCOL);
    sweepBox = form.add(WORDS.get("sweep"), true);
    sweep = new SweepPanel(sweepBox.body(), look, this);
    form.add(ExperimentSections.OBSERVE);
    notes = new Notes(form.add(WORDS.get("notes"), true).body(), look, session);
    json = new JsonPage(sash, look, session);
    sash.setWeights(SHARES);
    foot = new RunBar(parent, look, actions, this::mend);
    boolean all = site.remembered(ADVANCED).filter(ADVANCED::equals).isPresent();
    header.advanced(all);
    form.advanced(all);
    show(site.remembered(FACE).flatMap(Face::of).orElse(Face.FORM));
  }

  /** What the buttons do. */
  interface Actions {
    void run();

    void copyCommand();

    void keepMine();

    void takeTheirs();
  }

  private void advanced(boolean all) {
    site.remember(ADVANCED, all ? ADVANCED : "");
    form.advanced(all);
  }

  private void choose(Face chosen) {
    session.document().settle();
    if (chosen == Face.FORM && session.fault().isPresent()) {
      header.select(face);
      json.focus(); // the form has nothing to show before the text is JSON again
      return;
    }
    site.remember(FACE, chosen.name());
    show(chosen);
  }

  private void show(Face chosen) {
    face = chosen;
    header.select(face);
    json.wrap(face == Face.BOTH);
    sash.setMaximizedControl(
        switch (face) {
          case FORM -> form;
          case BOTH -> null;
          case JSON -> json.control();
        });
  }

  /** The file is no JSON: there is nothing but its text to show. */
  void spoilt(String text) {
    show(Face.JSON);
    json.spoilt(text);
  }

  void focus() {
    if (face == Face.JSON) {
      json.focus();
    } else {
      form.setFocus();
    }
  }

  ConflictBar conflict() {
    return conflict;
  }

  /** Shows the session as it is. */
  void show() {
    Draft draft = session.document().draft();
    List<Problem> problems = session.problems();
    boolean writable = session.editable();
    List<FormLine> lines = ExperimentSections.lines(draft.document(), installed);
    words = new CellNames(draft.experiment(), site.workbench().projects().catalog());
    header.show(session.document().name(), writable);
    form.show(Counting.shown(draft.document()), problems);
    if (sweep.show(draft, lines, words, problems)) {
      form.arrange();
    }
    notes.show();
    json.show();
    sweepBox.note(Prospect.runs(draft.experiment()));
    states();
  }

  /** Shows how the cells stand. */
  List<CellState> states() {
    List<CellState> states = session.states();
    sweep.states(states);
    foot.show(session, states, !conflict.shown());
    return states;
  }

  /** Takes the values that are typed in the open cell of an axis; why it cannot. */
  Optional<String> commit() {
    return sweep.commit();
  }

  /** Whether values are typed that the document has not. */
  boolean typingValues() {
    return sweep.changed();
  }

  /** The cell of an axis that has the keyboard. */
  Optional<Typing> typing() {
    return sweep.typing();
  }

  /** The text that is no JSON yet. */
  Optional<String> typed() {
    return session.typing() ? Optional.of(json.text()) : Optional.empty();
  }

  @Override
  public void valuesTyped() {
    site.changed();
  }

  boolean canRun() {
    return foot.enabled();
  }

  private void mend() {
    if (session.fault().isPresent() || face == Face.JSON) {
      show(face == Face.BOTH ? face : Face.JSON);
      json.focus();
    } else {
      Optional<Path> path = session.firstWrong();
      path.ifPresent(
          at -> {
            if (session.document().draft().axis(at).isPresent()) {
              sweep.edit(at);
            } else if (!form.focus(at)) {
              show(Face.JSON); // a field that no form has
            }
          });
    }
  }

  @Override
  public void edit(FormLine line, Tree document) {
    session.edit(
        WORDS.get("change", line.label()), line.path().toString(), Counting.edited(document));
  }

  /** While the text beside is no JSON, an edit here would overwrite what is typed there. */
  @Override
  public boolean editable() {
    return session.editable() && session.fault().isEmpty();
  }

  @Override
  public void settle() {
    session.document().settle();
  }

  @Override
  public Optional<String> swept(Path path) {
    return session.document().draft().axis(path).map(axis -> Sweeping.span(axis, path, words));
  }

  @Override
  public void showSweep(Path path) {
    sweep.reveal(path);
  }

  @Override
  public boolean sweepable(FormLine line) {
    return sweep.sweepable(line);
  }

  @Override
  public void sweep(FormLine line) {
    Draft draft = session.document().draft();
    axes(WORDS.get("sweep.field", line.label()), Sweeping.added(draft, line));
    sweep.edit(line.path());
  }

  @Override
  public void unsweep(Axis axis) {
    String name = words.symbolOf(axis.paths().iterator().next().toString());
    session.edit(
        WORDS.get("unsweep", MathText.of(name).plain()),
        "sweep",
        Sweeping.without(session.document().draft(), axis));
    settle();
  }

  @Override
  public void axes(String label, List<Axis> axes) {
    session.edit(label, "sweep", session.document().draft().sweeping(axes));
    settle();
  }

  @Override
  public void dropped(String told) {
    site.workbench().notices().caution(told);
  }

  @Override
  public void pick(Tree coordinates) {
    site.workbench()
        .select(
            Selection.of(session.project(), session.document().name()).cells(List.of(coordinates)));
  }
}
