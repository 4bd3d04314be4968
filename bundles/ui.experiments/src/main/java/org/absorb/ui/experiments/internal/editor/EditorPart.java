package org.absorb.ui.experiments.internal.editor;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.store.Json;
import org.absorb.ui.experiments.internal.document.Document;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.document.ExperimentFiles;
import org.absorb.ui.experiments.internal.sweep.Typing;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** An editor of one experiment. */
public final class EditorPart implements Editing, View.Actions {

  private static final Messages WORDS = Messages.of(EditorPart.class);

  private final Composite parent;
  private final Site site;
  private final EditorInput input;
  private final OpenProject project;
  private final List<Runnable> stops = new ArrayList<>();
  private Session session;
  private View view;
  private Conflict conflict;
  private Saving saving;
  private String stamp = "";
  private boolean lacking;
  private Optional<Unsaved> unsaved = Optional.empty();

  EditorPart(Composite parent, Site site, EditorInput input, OpenProject project) {
    this.parent = parent;
    this.site = site;
    this.input = input;
    this.project = project;
    site.title(input.name());
    site.tooltip(WORDS.get("tip", input.name(), project.folder()));
    stops.add(project.onChange(this::follow));
    parent.addListener(SWT.Activate, event -> select());
    read(this::begin);
  }

  public EditorInput input() {
    return input;
  }

  /** Whether it edits an experiment of a project. */
  public boolean isOn(OpenProject other, String experiment) {
    return project == other && input.name().equals(experiment);
  }

  public OpenProject project() {
    return project;
  }

  /** What was read, or why it could not be. */
  private record Read(Optional<String> text, String failure) {}

  private Read text() {
    try {
      return new Read(new ExperimentFiles(project.files()).text(input.name()), "");
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return new Read(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private void read(Consumer<Optional<String>> then) {
    site.workbench()
        .tasks()
        .run(
            WORDS.get("reading", input.name()),
            track -> text(),
            read -> {
              if (parent.isDisposed()) {
                return;
              }
              if (read.failure().isEmpty()) {
                then.accept(read.text());
              } else if (view == null) {
                lacking(WORDS.get("unread", input.name(), read.failure()));
              }
            });
  }

  /** Says why there is nothing to edit. */
  private void lacking(String why) {
    clear();
    lacking = true;
    parent.setLayout(new FillLayout());
    Closable.show(parent, site, why);
    parent.layout(true, true);
  }

  private void clear() {
    lacking = false;
    for (var child : parent.getChildren()) {
      child.dispose();
    }
  }

  private void begin(Optional<String> text) {
    if (text.isEmpty()) {
      lacking(WORDS.get("gone", input.name(), project.name()));
      return;
    }
    clear();
    Optional<Json.Fault> fault = Json.fault(text.get());
    Tree disk = fault.isPresent() ? Tree.EMPTY : Json.parse(text.get(), input.name());
    session = new Session(site, project, new Document(input.name(), disk), this::refresh);
    view = new View(parent, session, this);
    conflict = new Conflict(session, view);
    saving = new Saving(session, view, conflict);
    parent.layout(true, true);
    fault.ifPresentOrElse(
        is -> {
          session.spoilt(is);
          view.spoilt(text.get());
        },
        session::changed);
    unsaved.ifPresent(this::restore);
    select();
  }

  /** What is picked in the window follows the editor; a cell of it stays picked. */
  private void select() {
    Selection now = site.workbench().selection();
    if (view != null
        && !(now.project().equals(Optional.of(project))
            && now.experiment().equals(Optional.of(input.name())))) {
      site.workbench().select(Selection.of(project, input.name()));
    }
  }

  /** What is not saved yet; empty if all is. */
  public Optional<Unsaved> unsaved() {
    return dirty()
        ? Optional.of(new Unsaved(session.document().draft().document(), view.typed()))
        : Optional.empty();
  }

  /** Goes on with what was not saved when the experiment was deleted. */
  public void restore(Unsaved from) {
    if (session == null) {
      unsaved = Optional.of(from); // the file is being read
      return;
    }
    unsaved = Optional.empty();
    session.edit(WORDS.get("restore"), "restore", from.document());
    session.document().settle();
    if (from.typed().isPresent()) {
      view.spoilt(from.typed().get());
      Json.fault(from.typed().get()).ifPresent(session::fault);
    }
  }

  private void refresh() {
    int wrong = session.wrong();
    site.icon(wrong > 0 ? Icon.FAILED : Icon.EXPERIMENT);
    site.badge(wrong);
    view.show();
  }

  /** The project has changed: the states of cells, and perhaps the file itself. */
  private void follow(ProjectState state) {
    if (view == null && !lacking) {
      return;
    }
    if (view != null) {
      session.follow(view.states());
    }
    Optional<ExperimentState> now = state.experiment(input.name());
    if (now.isPresent() && !now.get().stamp().equals(stamp)) {
      stamp = now.get().stamp();
      read(view == null ? this::begin : this::compare);
    }
  }

  private void compare(Optional<String> text) {
    if (text.isPresent() && Json.fault(text.get()).isEmpty()) {
      conflict.compare(Json.parse(text.get(), input.name()), dirty());
    } // else it is being written, or spoilt: what is here is better
  }

  @Override
  public void keepMine() {
    conflict.keepMine();
  }

  @Override
  public void takeTheirs() {
    conflict.takeTheirs();
  }

  @Override
  public boolean save() {
    return view != null && saving.save();
  }

  /** The experiment as it is edited; empty while its frame is wrong. */
  public Optional<Experiment> understood() {
    return Optional.ofNullable(session)
        .map(open -> open.document().draft())
        .filter(draft -> draft.problems().isEmpty())
        .map(Draft::experiment);
  }

  /** Whether there is something to compute, and nothing wrong. */
  public boolean canRun() {
    return view != null && !conflict.asks() && view.canRun();
  }

  /** Whether pressing Run does something or says why not. */
  public boolean answersRun() {
    return view != null && (canRun() || conflict.asks() || session.wrong() > 0);
  }

  @Override
  public void run() {
    if (view == null || dirty() && !save()) {
      return; // it has said why
    }
    if (!canRun()) {
      saving.sayWhyNotRun();
      return;
    }
    site.workbench()
        .tasks()
        .keep(
            WORDS.get("queueing", input.name()),
            track -> project.run(List.of(input.name())),
            runs ->
                site.workbench()
                    .notices()
                    .info(WORDS.get("queued", Numbers.count(runs), input.name())));
  }

  /** Copies the command line that has it computed in a terminal; it is saved first. */
  @Override
  public void copyCommand() {
    if (view == null || dirty() && !save()) {
      return; // it has said why
    }
    CommandLine.copy(site.workbench(), project, input.name());
  }

  @Override
  public boolean dirty() {
    return view != null && (session.document().dirty() || session.typing() || view.typingValues());
  }

  @Override
  public Optional<String> undoable() {
    return view == null
        ? Optional.empty()
        : view.typing().map(Typing::undoable).orElseGet(session.document()::undoable);
  }

  @Override
  public void undo() {
    view.typing().ifPresentOrElse(Typing::undo, session::undo);
  }

  @Override
  public Optional<String> redoable() {
    return view == null
        ? Optional.empty()
        : view.typing().map(Typing::redoable).orElseGet(session.document()::redoable);
  }

  @Override
  public void redo() {
    view.typing().ifPresentOrElse(Typing::redo, session::redo);
  }

  void focus() {
    if (view != null) {
      view.focus();
      select();
    } else {
      parent.setFocus();
    }
  }

  void close() {
    stops.forEach(Runnable::run);
    if (session != null) {
      session.close();
    }
  }
}
