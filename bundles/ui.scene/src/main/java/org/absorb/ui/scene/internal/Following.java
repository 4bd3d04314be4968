package org.absorb.ui.scene.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.scene.internal.run.Candidate;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.widget.InSight;
import org.eclipse.swt.widgets.Control;

/**
 * Which run is looked at: one of those that are picked in the window, unless it is pinned. On the
 * display's thread.
 */
final class Following implements AutoCloseable {

  /** Hears of changes. */
  interface Listener {

    /** Nobody sees it: there is nothing to do until one of the others is called. */
    void unseen();

    /**
     * There is none.
     *
     * @param project whether there is a project at least
     */
    void none(boolean project);

    /** It is another one. */
    void other();

    /**
     * It is the same one, or another of its project could be looked at.
     *
     * @param turned whether it waits, runs or has ended where it did not before, or was not seen
     */
    void same(boolean turned);
  }

  private final Workbench workbench;
  private final Listener listener;
  private final InSight seen;
  private Runnable stopSelection = () -> {};
  private Runnable stopProject = () -> {};
  private Selection selection;
  private Optional<OpenProject> followed = Optional.empty();
  private Optional<OpenProject> project = Optional.empty();
  private List<Candidate> candidates = List.of();
  private Optional<Candidate> chosen = Optional.empty();
  private Optional<RunRow> row = Optional.empty();
  private boolean pinned;
  private boolean rested;

  /**
   * Does not follow before {@link #begin}.
   *
   * @param place where it is shown: nothing is followed while nobody sees it
   */
  Following(Workbench workbench, Control place, Listener listener) {
    this.workbench = workbench;
    this.listener = listener;
    this.seen = new InSight(place, this::look, this::rest);
    this.selection = workbench.selection();
  }

  /** Looks at what is picked from now on. */
  void begin() {
    selection = workbench.selection();
    stopSelection = workbench.onSelection(this::selected);
    follow();
  }

  /** The project of what is picked. */
  Optional<OpenProject> project() {
    return project;
  }

  /** All that could be looked at. */
  List<Candidate> candidates() {
    return candidates;
  }

  Optional<Candidate> chosen() {
    return chosen;
  }

  boolean pinned() {
    return pinned;
  }

  /** Stays with the run whatever is picked, or no longer. */
  void pin(boolean stay) {
    pinned = stay;
    selected(workbench.selection());
  }

  /** Looks at one of the candidates. */
  void choose(Candidate run) {
    chosen = Optional.of(run);
    row = project.flatMap(open -> open.state().row(run.id()));
  }

  private void selected(Selection now) {
    if (!pinned && !now.equals(selection)) {
      selection = now;
      follow();
    }
  }

  /** Looks at what is picked now, and again whenever its project changes. */
  private void follow() {
    if (!selection.project().equals(followed)) {
      stopProject.run();
      followed = selection.project();
      stopProject = followed.map(open -> open.onChange(state -> seen.work())).orElse(() -> {});
    }
    seen.work();
  }

  private void rest() {
    rested = true;
    listener.unseen();
  }

  private void look() {
    project = followed;
    ProjectState state = project.map(OpenProject::state).orElse(null);
    candidates =
        state == null ? List.of() : Candidate.of(selection, state, project.orElseThrow()::names);
    Optional<RunId> before = chosen.map(Candidate::id);
    chosen = Candidate.choose(candidates, before);
    Optional<RunRow> known = chosen.flatMap(run -> state.row(run.id()));
    boolean turned = rested || !known.map(RunRow::status).equals(row.map(RunRow::status));
    rested = false;
    row = known;
    if (chosen.isEmpty()) {
      listener.none(state != null);
    } else if (!chosen.map(Candidate::id).equals(before)) {
      listener.other();
    } else {
      listener.same(turned);
    }
  }

  @Override
  public void close() {
    stopSelection.run();
    stopProject.run();
  }
}
