package org.absorb.ui.experiments.internal.command;

import java.util.Optional;
import java.util.OptionalInt;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.editor.EditorPart;
import org.absorb.ui.experiments.internal.editor.EditorType;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;

/** A command on the experiment one is at: that of the editor with the keyboard, else the picked. */
abstract class ExperimentCommand implements Command {

  private static final Messages WORDS = Messages.of(ExperimentCommand.class);

  private final Workbench workbench;
  private final Doing doing;
  private final String id;
  private final Icon icon;
  private final MenuPlace place;
  private final String keys;
  private final int tool;

  /**
   * @param keys empty: none
   * @param tool below 0: no button
   */
  ExperimentCommand(
      Workbench workbench, String id, Icon icon, MenuPlace place, String keys, int tool) {
    this.workbench = workbench;
    this.doing = new Doing(workbench);
    this.id = id;
    this.icon = icon;
    this.place = place;
    this.keys = keys;
    this.tool = tool;
  }

  final Workbench workbench() {
    return workbench;
  }

  final Doing doing() {
    return doing;
  }

  /** The editor with the keyboard. */
  final Optional<EditorPart> editor() {
    return workbench.active().flatMap(EditorType::of);
  }

  final Optional<OpenProject> project() {
    return Target.of(
        editor().map(EditorPart::project).or(() -> workbench.selection().project()),
        experiment().isPresent(),
        workbench.projects().open());
  }

  final Optional<String> experiment() {
    return editor()
        .map(editor -> editor.input().name())
        .or(() -> workbench.selection().experiment());
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return WORDS.get(id);
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(icon);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(place);
  }

  @Override
  public Optional<String> keys() {
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  @Override
  public OptionalInt tool() {
    return tool < 0 ? OptionalInt.empty() : OptionalInt.of(tool);
  }

  @Override
  public boolean enabled() {
    return project().isPresent() && experiment().isPresent();
  }
}
