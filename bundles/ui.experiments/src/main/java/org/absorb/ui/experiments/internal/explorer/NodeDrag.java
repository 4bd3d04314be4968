package org.absorb.ui.experiments.internal.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.comparison.Side;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.drag.Drag;
import org.absorb.ui.workbench.drag.Dragged;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.widgets.Widget;

/**
 * Dragging in the explorer: experiments onto another project are copied there; experiments, cells
 * and runs onto a comparison are added to it, onto the comparisons compared.
 */
final class NodeDrag implements Drag.Target {

  private final NodeActions actions;
  private final Supplier<Optional<Comparing>> comparing;

  NodeDrag(NodeActions actions, Supplier<Optional<Comparing>> comparing) {
    this.actions = actions;
    this.comparing = comparing;
  }

  /** What of lines can be dragged; empty if nothing can, or they are of several projects. */
  static Optional<Dragged> of(List<Node> nodes) {
    List<String> experiments = new ArrayList<>();
    List<Side> sides = new ArrayList<>();
    for (Node node : nodes) {
      if (node.project() != nodes.get(0).project()) {
        return Optional.empty();
      }
      String name = node.key().name();
      switch (node.kind()) {
        case EXPERIMENT -> {
          experiments.add(name);
          cells(node.project(), name).forEach(cell -> sides.add(cell));
        }
        case CELL -> sides.add(Side.of(name, node.key().coordinates()));
        case REPLICA -> sides.add(new Side(name, node.key().coordinates(), node.key().run()));
        default -> {
          // stays where it is
        }
      }
    }
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dragged(nodes.get(0).project(), experiments, sides));
  }

  private static List<Side> cells(OpenProject project, String experiment) {
    return project
        .state()
        .experiment(experiment)
        .map(ExperimentState::cells)
        .orElse(List.of())
        .stream()
        .map(cell -> Side.of(experiment, cell.coordinates()))
        .toList();
  }

  /** Whether lines can be made a comparison. */
  boolean comparable(List<Node> nodes) {
    return comparing.get().isPresent()
        && of(nodes).filter(dragged -> dragged.sides().size() > 1).isPresent();
  }

  /** Makes a comparison of lines. */
  void compare(List<Node> nodes) {
    of(nodes).ifPresent(this::compare);
  }

  private void compare(Dragged dragged) {
    comparing.get().ifPresent(by -> by.compare(dragged.project(), dragged.sides()));
  }

  @Override
  public boolean takes(Dragged dragged, Widget item) {
    return item != null && item.getData() instanceof Node node && takes(dragged, node);
  }

  private boolean takes(Dragged dragged, Node node) {
    boolean same = node.project() == dragged.project();
    return switch (node.kind()) {
      case COMPARISON -> same && comparing.get().isPresent();
      case COMPARISONS -> same && comparing.get().isPresent() && dragged.sides().size() > 1;
      case PROJECT, EXPERIMENTS, EXPERIMENT ->
          !same && !dragged.experiments().isEmpty() && Writable.is(node.project());
      default -> false;
    };
  }

  @Override
  public void drop(Dragged dragged, Widget item) {
    Node node = (Node) item.getData();
    switch (node.kind()) {
      case COMPARISON -> {
        Path file = node.key().file().orElseThrow();
        comparing.get().ifPresent(by -> by.add(file, dragged.sides()));
      }
      case COMPARISONS -> compare(dragged);
      default -> actions.doing().copy(dragged.project(), dragged.experiments(), node.project());
    }
  }
}
