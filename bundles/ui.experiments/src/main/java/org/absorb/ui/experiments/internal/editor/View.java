package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Axis;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.experiments.internal.document.CellState;
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
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The document on the screen: as a form or as JSON, between head and foot. */
final class View implements FormHost, SweepHost {

  private static final Messages WORDS = Messages.of(View.class);
  private static final String ADVANCED = "advanced";
  private static final String JSON = "json";

  private final Session session;
  private final Site site;
  private final Installed installed;
  private final Header header;
  private final ConflictBar conflict;
  private final Composite stack;
  private final Form form;
  private final SweepPanel sweep;
  private final TitledBox sweepBox;
  private final Notes notes;
  private final JsonPage json;
  private final RunBar foot;
  private CellNames words;

  View(Composite parent, Session session, Actions actions) {
    this.session = session;
    this.site = session.site();
    this.installed = new Installed(site.workbench().projects().catalog());
    Look look = site.workbench().look();
    Ground.of(look, Tone.PART, parent);
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    parent.setLayout(layout);
    header = new Header(parent, look, this::advanced, this::json);
    conflict = new ConflictBar(parent, look, actions::keepMine, actions::takeTheirs);
    stack = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    stack.setLayout(new StackLayout());
    form = new Form(stack, look, installed, this);
    form.add(ExperimentSections.SYSTEM);
    form.add(ExperimentSections.DYNAMICS);
    form.add(ExperimentSections.PROTOCOL);
    sweepBox = form.add(WORDS.get("sweep"), true);
    sweep = new SweepPanel(sweepBox.body(), look, this);
    form.add(ExperimentSections.OBSERVE);
    notes = new Notes(form.add(WORDS.get("notes"), true).body(), look, session);
    json = new JsonPage(stack, look, session);
    foot = new RunBar(parent, look, actions::run, this::mend);
    boolean all = remembered(ADVANCED);
    boolean text = remembered(JSON);
    header.select(text, all);
    form.advanced(all);
    top(text ? json.control() : form);
  }

  /** What the buttons do. */
  interface Actions {
    void run();

    void keepMine();

    void takeTheirs();
  }

  private boolean remembered(String what) {
    return site.remembered(what).filter(what::equals).isPresent();
  }

  private void advanced(boolean all) {
    site.remember(ADVANCED, all ? ADVANCED : "");
    form.advanced(all);
  }

  private void json(boolean text) {
    session.document().settle();
    if (!text && session.fault().isPresent()) {
      header.select(true, remembered(ADVANCED));
      json.focus(); // the form has nothing to show before the text is JSON again
      return;
    }
    site.remember(JSON, text ? JSON : "");
    top(text ? json.control() : form);
  }

  /** The file is no JSON: there is nothing but its text to show. */
  void spoilt(String text) {
    header.select(true, remembered(ADVANCED));
    top(json.control());
    json.spoilt(text);
  }

  private void top(Composite shown) {
    ((StackLayout) stack.getLayout()).topControl = shown;
    stack.layout();
  }

  private boolean asJson() {
    return ((StackLayout) stack.getLayout()).topControl != form;
  }

  void focus() {
    if (asJson()) {
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
    form.show(draft.document(), problems);
    if (sweep.show(draft, lines, words, problems)) {
      form.arrange();
    }
    notes.show();
    json.show();
    long runs = draft.experiment().size() * draft.experiment().replicas();
    sweepBox.note(
        WORDS.get(
            "size",
            Numbers.count(draft.experiment().size()),
            Integer.toString(draft.experiment().replicas()),
            Numbers.count(runs)));
    states();
  }

  /** Shows how the cells stand. */
  void states() {
    List<CellState> states = session.states();
    sweep.states(states);
    foot.show(
        session.document().draft().experiment(),
        states,
        session.current(),
        session.wrong(),
        session.problems(),
        session.editable() && !conflict.shown());
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
    if (session.fault().isPresent() || asJson()) {
      header.select(true, remembered(ADVANCED));
      top(json.control());
      json.focus();
    } else {
      Optional<Path> path = session.firstWrong();
      path.ifPresent(
          at -> {
            if (session.document().draft().axis(at).isPresent()) {
              sweep.edit(at);
            } else if (!form.focus(at)) {
              header.select(true, remembered(ADVANCED));
              top(json.control()); // a field that no form has
            }
          });
    }
  }

  @Override
  public void edit(FormLine line, Tree document) {
    session.edit(WORDS.get("change", line.label()), line.path().toString(), document);
  }

  @Override
  public boolean editable() {
    return session.editable();
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
  public void pick(Tree coordinates) {
    site.workbench()
        .select(
            Selection.of(session.project(), session.document().name()).cells(List.of(coordinates)));
  }
}
