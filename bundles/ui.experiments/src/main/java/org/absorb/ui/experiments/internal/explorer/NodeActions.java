package org.absorb.ui.experiments.internal.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.command.Deleting;
import org.absorb.ui.experiments.internal.command.Doing;
import org.absorb.ui.experiments.internal.command.FileActions;
import org.absorb.ui.experiments.internal.command.ProjectActions;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.editor.EditorType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;

/** What can be done with lines of the explorer, from menus, keys and the mouse. */
final class NodeActions {

  private static final Messages WORDS = Messages.of(NodeActions.class);

  private final Workbench workbench;
  private final Doing doing;
  private final ProjectActions projects;
  private final FileActions files;

  NodeActions(Workbench workbench) {
    this.workbench = workbench;
    this.doing = new Doing(workbench);
    this.projects = new ProjectActions(workbench);
    this.files = new FileActions(workbench);
  }

  Doing doing() {
    return doing;
  }

  ProjectActions projects() {
    return projects;
  }

  /** Opens what a line stands for; whether it stands for something that is opened. */
  boolean open(Node node) {
    switch (node.kind()) {
      case EXPERIMENT ->
          EditorType.open(workbench, new EditorInput(node.project().folder(), node.key().name()));
      case COMPARISON -> files.compare(node.key().file().orElseThrow());
      case FILE -> files.show(node.key().file().orElseThrow());
      default -> {
        return false;
      }
    }
    return true;
  }

  static boolean canRename(Node node) {
    return switch (node.kind()) {
      case PROJECT, EXPERIMENT, COMPARISON -> true;
      default -> false;
    };
  }

  /** What a person would type over. */
  static String name(Node node) {
    return node.kind() == Node.Kind.PROJECT ? node.project().name() : node.key().name();
  }

  /** What is wrong with another name for a line; empty if nothing is. */
  static Optional<String> wrongName(Node node, String name) {
    List<String> taken =
        switch (node.kind()) {
          case EXPERIMENT ->
              node.project().state().experiments().stream().map(each -> each.name()).toList();
          case COMPARISON -> node.project().files().comparisons();
          default -> List.of();
        };
    if (name.isBlank()) {
      return Optional.of(WORDS.get("nameless"));
    }
    return taken.contains(name) && !name.equals(name(node))
        ? Optional.of(WORDS.get("taken", name))
        : Optional.empty();
  }

  void rename(Node node, String name) {
    switch (node.kind()) {
      case PROJECT -> projects.rename(node.project(), name);
      case EXPERIMENT -> doing.rename(node.project(), node.key().name(), name);
      case COMPARISON -> files.renameComparison(node.project(), node.key().name(), name);
      default -> throw new IllegalArgumentException("has no name of its own: " + node.kind());
    }
  }

  static boolean canDuplicate(Node node) {
    return canRename(node);
  }

  /** Adds a copy; of a project with its runs. */
  void duplicate(Node node) {
    switch (node.kind()) {
      case PROJECT -> projects.duplicate(node.project(), true);
      case EXPERIMENT -> doing.duplicate(node.project(), node.key().name());
      case COMPARISON -> files.duplicateComparison(node.project(), node.key().name());
      default -> throw new IllegalArgumentException("cannot be copied: " + node.kind());
    }
  }

  static boolean canDelete(Node node) {
    return canRename(node) || node.kind() == Node.Kind.FILE;
  }

  /** Deletes lines; those of one project are one change. Runs are not deleted here. */
  void delete(List<Node> nodes) {
    if (nodes.stream().anyMatch(node -> node.key().run().isPresent())) {
      workbench.notices().info(WORDS.get("runs.stay"));
      return;
    }
    Map<OpenProject, List<Node>> groups = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (canDelete(node)) {
        groups.computeIfAbsent(node.project(), any -> new ArrayList<>()).add(node);
      }
    }
    groups.forEach(this::delete);
  }

  private void delete(OpenProject project, List<Node> nodes) {
    if (nodes.stream().anyMatch(node -> node.kind() == Node.Kind.PROJECT)) {
      projects.delete(project);
      return;
    }
    List<String> experiments =
        nodes.stream()
            .filter(node -> node.kind() == Node.Kind.EXPERIMENT)
            .map(node -> node.key().name())
            .toList();
    List<Path> others = nodes.stream().flatMap(node -> node.key().file().stream()).toList();
    new Deleting(workbench, doing, files).delete(project, experiments, others);
  }
}
