package org.absorb.ui.experiments.internal.explorer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;

/**
 * What the lines of an experiment need to know of its cells.
 *
 * @param names what they are called
 * @param protocols how long each is to be computed, in the order of the cells
 */
record CellFacts(CellNames names, List<Optional<Protocol>> protocols) {

  private static final String PROTOCOL = "protocol";
  private static final Declaration<Protocol> DECLARED = Declaration.of(Protocol.class);

  CellFacts {
    protocols = List.copyOf(protocols);
  }

  static CellFacts of(ExperimentState state, Catalog catalog) {
    return new CellFacts(
        new CellNames(state, catalog),
        state.experiment().map(CellFacts::protocols).orElse(List.of()));
  }

  private static List<Optional<Protocol>> protocols(Experiment experiment) {
    boolean swept =
        experiment.sweep().stream()
            .flatMap(axis -> axis.paths().stream())
            .anyMatch(path -> path.steps().get(0).equals(PROTOCOL));
    return swept
        ? experiment.cells().stream().map(Cell::document).map(CellFacts::protocol).toList()
        : Collections.nCopies((int) experiment.size(), protocol(experiment.base()));
  }

  private static Optional<Protocol> protocol(Tree document) {
    Problems problems = new Problems();
    Tree whole =
        DECLARED.complete(
            document.tree(PROTOCOL),
            Path.ROOT,
            (kind, component, at, found) -> component,
            problems);
    return problems.isEmpty() ? Optional.of(DECLARED.bind(whole)) : Optional.empty();
  }

  /** How long a cell is to be computed, as far as that is known. */
  Optional<Protocol> protocol(int cell) {
    return cell < protocols.size() ? protocols.get(cell) : Optional.empty();
  }
}
