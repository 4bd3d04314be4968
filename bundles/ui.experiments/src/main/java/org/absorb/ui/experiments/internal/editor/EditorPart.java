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
import org.absorb.ui.experiments.internal.document.Difference;
import org.absorb.ui.experiments.internal.document.Document;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.document.ExperimentFiles;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
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
  private String stamp = "";
  private Tree theirs;

  EditorPart(Composite parent, Site site, EditorInput input, OpenProject project) {
    this.parent = parent;
    this.site = site;
    this.input = input;
    this.project = project;
    site.title(input.name());
    site.tooltip(WORDS.get("tip", input.name(), project.folder()));
    stops.add(project.onChange(this::follow));
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

  private void read(Consumer<Optional<String>> then) {
    site.workbench()
        .tasks()
        .run(
            WORDS.get("reading", input.name()),
            track -> new ExperimentFiles(project.files()).text(input.name()),
            text -> {
              if (!parent.isDisposed()) {
                then.accept(text);
              }
            });
  }

  private void begin(Optional<String> text) {
    if (text.isEmpty()) {
      parent.setLayout(new FillLayout());
      Closable.show(parent, site, WORDS.get("gone", input.name(), project.name()));
      parent.layout(true, true);
      return;
    }
    Optional<Json.Fault> fault = Json.fault(text.get());
    Tree disk = fault.isPresent() ? Tree.EMPTY : Json.parse(text.get(), input.name());
    session = new Session(site, project, new Document(input.name(), disk), this::refresh);
    view = new View(parent, session, this);
    parent.layout();
    fault.ifPresentOrElse(
        is -> {
          session.spoilt(is);
          view.spoilt(text.get());
        },
        session::changed);
    site.workbench().select(Selection.of(project, input.name()));
  }

  private void refresh() {
    int wrong = session.wrong();
    site.icon(wrong > 0 ? Icon.FAILED : Icon.EXPERIMENT);
    site.badge(wrong);
    view.show();
  }

  /** The project has changed: the states of cells, and perhaps the file itself. */
  private void follow(ProjectState state) {
    if (view == null) {
      return;
    }
    view.states();
    Optional<ExperimentState> now = state.experiment(input.name());
    if (now.isPresent() && !now.get().stamp().equals(stamp)) {
      stamp = now.get().stamp();
      read(this::compare);
    }
  }

  private void compare(Optional<String> text) {
    if (text.isEmpty() || Json.fault(text.get()).isPresent()) {
      return; // being written, or spoilt: what is here is better
    }
    Tree disk = Json.parse(text.get(), input.name());
    Document document = session.document();
    if (!document.changedElsewhere(disk)) {
      return;
    }
    if (!document.dirty()) {
      document.take(WORDS.get("taken"), disk);
      session.changed();
    } else {
      ask(disk);
    }
  }

  private void ask(Tree disk) {
    theirs = disk;
    List<Difference> differences =
        Difference.of(
            session.document().draft().document(), Draft.of(disk, input.name()).document());
    if (differences.isEmpty()) {
      keepMine();
    } else {
      view.conflict().show(differences);
    }
  }

  @Override
  public void keepMine() {
    session.document().keep(theirs);
    settled();
  }

  @Override
  public void takeTheirs() {
    session.document().take(WORDS.get("taken"), theirs);
    settled();
  }

  private void settled() {
    theirs = null;
    view.conflict().show(List.of());
    session.changed();
  }

  @Override
  public boolean save() {
    if (session == null || theirs != null) {
      return false;
    }
    Draft draft = session.document().draft();
    if (!project.writable()) {
      site.workbench().notices().caution(WORDS.get("read.only", project.name()));
      return false;
    }
    if (session.fault().isPresent() || !draft.problems().isEmpty()) {
      String line = draft.problems().isEmpty() ? "JSON" : draft.problems().get(0).line();
      site.workbench().notices().caution(WORDS.get("unreadable", input.name(), line));
      return false;
    }
    try {
      Optional<String> text = new ExperimentFiles(project.files()).text(input.name());
      if (text.isPresent() && Json.fault(text.get()).isEmpty()) {
        Tree disk = Json.parse(text.get(), input.name());
        if (session.document().changedElsewhere(disk)) {
          ask(disk);
          return false;
        }
      }
      project.files().save(draft.experiment());
    } catch (UncheckedIOException e) {
      site.workbench().notices().error(WORDS.get("unsaved", input.name(), e.getMessage()));
      return false;
    }
    session.document().saved();
    session.changed();
    project.refresh();
    return true;
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
    return view != null && theirs == null && view.canRun();
  }

  @Override
  public void run() {
    if (!canRun() || dirty() && !save()) {
      return;
    }
    site.workbench()
        .tasks()
        .run(
            WORDS.get("queueing", input.name()),
            track -> project.run(List.of(input.name())),
            runs ->
                site.workbench()
                    .notices()
                    .info(WORDS.get("queued", Numbers.count(runs), input.name())));
  }

  @Override
  public boolean dirty() {
    return session != null && (session.document().dirty() || session.typing());
  }

  @Override
  public Optional<String> undoable() {
    return session == null ? Optional.empty() : session.document().undoable();
  }

  @Override
  public void undo() {
    session.undo();
  }

  @Override
  public Optional<String> redoable() {
    return session == null ? Optional.empty() : session.document().redoable();
  }

  @Override
  public void redo() {
    session.redo();
  }

  void focus() {
    if (view != null) {
      view.focus();
      site.workbench().select(Selection.of(project, input.name()));
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
