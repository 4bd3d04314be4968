package org.absorb.ui.experiments.internal.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.runner.Replication;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.store.Json;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Document;
import org.absorb.ui.experiments.internal.document.Survey;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notices;
import org.absorb.ui.workbench.task.Task;

/**
 * What an editor is at work on: the document, what is wrong with it, how its cells stand. The first
 * cell is checked with each edit, all of them a moment later in a task.
 */
final class Session {

  private static final Messages WORDS = Messages.of(Session.class);
  private static final int REST_MILLIS = 250;

  private final Site site;
  private final OpenProject project;
  private final Document document;
  private final Runnable shown;
  private final Catalog catalog;
  private List<Problem> problems = List.of();
  private Optional<Json.Fault> fault = Optional.empty();
  private boolean typing;
  private Survey survey = Survey.NONE;
  private Tree surveyed;
  private Task task;
  private final Foretelling foretelling;
  private int done;
  private boolean going;
  private boolean closed;
  private final Runnable rested = this::survey;

  /**
   * @param shown called when anything here has changed
   */
  Session(Site site, OpenProject project, Document document, Runnable shown) {
    this.site = site;
    this.project = project;
    this.document = document;
    this.shown = shown;
    this.catalog = ProjectSources.in(project.files(), site.workbench().projects().catalog());
    this.foretelling = new Foretelling(site.workbench(), project, catalog, this::answered);
  }

  private void answered() {
    if (!closed) {
      tell();
    }
  }

  Document document() {
    return document;
  }

  OpenProject project() {
    return project;
  }

  Site site() {
    return site;
  }

  /** Whether the project can be written. */
  boolean editable() {
    return Writable.is(project);
  }

  /** Makes an edit, unless the project cannot be written. */
  void edit(String label, String key, Tree edited) {
    if (!editable()) {
      refuse();
    } else {
      fault = Optional.empty();
      document.edit(label, key, edited);
    }
    changed();
  }

  private void refuse() {
    Notices notices = site.workbench().notices();
    String line = WORDS.get("read.only", project.name());
    List<org.absorb.ui.workbench.task.Notice> all = notices.all();
    // once, not with each key
    if (all.isEmpty() || !all.get(all.size() - 1).text().equals(line)) {
      notices.caution(line);
    }
  }

  /** The JSON that is being typed is none. */
  void fault(Json.Fault found) {
    if (!editable()) {
      refuse();
    } else {
      fault = Optional.of(found);
      typing = true;
    }
    changed();
  }

  /** The file is no JSON. */
  void spoilt(Json.Fault found) {
    fault = Optional.of(found);
    changed();
  }

  /** Whether what is typed is not in the document yet, since it is no JSON. */
  boolean typing() {
    return typing && fault.isPresent();
  }

  Optional<Json.Fault> fault() {
    return fault;
  }

  /** Takes over what lies on disk. */
  void take(String label, Tree disk) {
    fault = Optional.empty();
    document.take(label, disk);
    changed();
  }

  void undo() {
    document.undo();
    fault = Optional.empty();
    changed();
  }

  void redo() {
    document.redo();
    fault = Optional.empty();
    changed();
  }

  /** Checks the document anew and shows it. */
  void changed() {
    Problems found = new Problems();
    try {
      new Resolver(catalog).resolve(document.draft().first(), found);
    } catch (BadInputException e) {
      e.problems().forEach(is -> found.add(is.path(), is.found(), is.rule()));
    }
    problems = found.list();
    if (!document.draft().document().equals(surveyed)) {
      foretelling.cancel();
    }
    site.workbench().shell().getDisplay().timerExec(REST_MILLIS, rested);
    tell();
  }

  private void tell() {
    site.changed();
    site.workbench().refreshCommands();
    shown.run();
  }

  private void survey() {
    Tree wanted = document.draft().document();
    if (closed || wanted.equals(surveyed)) {
      return;
    }
    if (task != null) {
      task.cancel();
    }
    var experiment = document.draft().experiment();
    task =
        site.workbench()
            .tasks()
            .run(
                WORDS.get("checking"),
                track ->
                    Survey.of(experiment, catalog, new Replication(project.files(), catalog)::of),
                result -> surveyed(wanted, result));
  }

  private void surveyed(Tree of, Survey result) {
    if (!closed) {
      surveyed = of;
      survey = result;
      done = done(states());
      going = states().stream().anyMatch(CellState::going);
      forecast();
      tell();
    }
  }

  /**
   * The project has changed: what is done may ask for more replicas, or tell how long they take.
   */
  void follow(List<CellState> states) {
    int now = done(states);
    boolean moves = states.stream().anyMatch(CellState::going);
    if (!current() || now == done && moves == going) {
      return;
    }
    done = now;
    going = moves;
    if (document.draft().experiment().until().isPresent()) {
      surveyed = null;
      survey();
    } else {
      forecast();
      tell();
    }
  }

  private static int done(List<CellState> states) {
    return states.stream().mapToInt(CellState::done).sum();
  }

  /** Asks what is left will take, unless it is under way: then the queue tells. */
  private void forecast() {
    boolean left = states().stream().anyMatch(state -> !state.computed());
    if (closed || !current() || wrong() > 0) {
      foretelling.cancel(); // what was foretold before is still the best that is known
    } else if (!left || going) {
      foretelling.forget();
    } else {
      foretelling.ask(survey);
    }
  }

  /** What is left to be computed will take; while it is wrong, as it was before. */
  Foretelling foretelling() {
    return foretelling;
  }

  /** Everything that is wrong, each thing once. */
  List<Problem> problems() {
    Set<Problem> all = new LinkedHashSet<>(document.draft().problems());
    all.addAll(problems);
    if (document.draft().document().equals(surveyed)) {
      all.addAll(survey.problems());
    }
    return new ArrayList<>(all);
  }

  /** How many fields are to be mended; text that is no JSON counts as one. */
  int wrong() {
    return fault.isPresent() ? 1 : (int) problems().stream().map(Problem::path).distinct().count();
  }

  /** Where the text is no JSON, and why. */
  Optional<String> faulty() {
    return fault.map(at -> WORDS.get("fault", Integer.toString(at.line()), at.what()));
  }

  /** What is wrong, the first of it. */
  Optional<String> reason() {
    return faulty().or(() -> problems().stream().findFirst().map(Problem::line));
  }

  /** The first field that is wrong. */
  Optional<Path> firstWrong() {
    return problems().stream().map(Problem::path).findFirst();
  }

  /** How the cells stand, as far as that is known. */
  List<CellState> states() {
    return survey.states(project.state());
  }

  /** Whether the cells are those of the document as it is now. */
  boolean current() {
    return document.draft().document().equals(surveyed);
  }

  void close() {
    closed = true;
    foretelling.cancel();
    if (task != null) {
      task.cancel();
    }
  }
}
