package org.absorb.ui.analyses.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What is analysed.
 *
 * @param label as it is offered
 * @param experiments their names; empty: all of the project
 * @param runs of those; empty: all
 */
record Scope(String label, List<String> experiments, Set<RunId> runs) {

  Scope {
    experiments = List.copyOf(experiments);
    runs = Set.copyOf(runs);
  }

  /** What can be analysed, the narrowest first: what is picked, its experiment, the project. */
  static List<Scope> of(OpenProject project, Selection selection) {
    List<Scope> scopes = new ArrayList<>();
    if (selection.project().equals(Optional.of(project))) {
      selection
          .experiment()
          .ifPresent(
              name -> {
                Set<RunId> picked = picked(project, name, selection);
                if (!picked.isEmpty()) {
                  scopes.add(
                      new Scope(
                          Analysing.WORDS.get("scope.runs", "" + picked.size(), name),
                          List.of(name),
                          picked));
                }
                scopes.add(
                    new Scope(
                        Analysing.WORDS.get("scope.experiment", name), List.of(name), Set.of()));
              });
    }
    scopes.add(
        new Scope(Analysing.WORDS.get("scope.project", project.name()), List.of(), Set.of()));
    return scopes;
  }

  private static Set<RunId> picked(OpenProject project, String name, Selection selection) {
    if (!selection.runs().isEmpty()) {
      return new LinkedHashSet<>(selection.runs());
    }
    Set<RunId> runs = new LinkedHashSet<>();
    if (!selection.cells().isEmpty()) {
      project
          .state()
          .experiment(name)
          .ifPresent(
              state ->
                  state.cells().stream()
                      .filter(cell -> selection.cells().contains(cell.coordinates()))
                      .map(CellRuns::runs)
                      .forEach(runs::addAll));
    }
    return runs;
  }
}
