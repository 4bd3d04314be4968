package org.absorb.ui.workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.Projects;
import org.absorb.ui.workbench.task.Notices;
import org.absorb.ui.workbench.task.Tasks;
import org.eclipse.swt.widgets.Shell;

/** The open window: a service while it is there. */
public interface Workbench {

  /** For dialogs. */
  Shell shell();

  Look look();

  Projects projects();

  /** Work off the user interface's thread. */
  Tasks tasks();

  /** What the user is told in passing, and can read again. */
  Notices notices();

  Preferences preferences();

  /** What is picked; one for the whole window. */
  Selection selection();

  void select(Selection selection);

  /**
   * Hears of every new selection.
   *
   * @return stops listening
   */
  Runnable onSelection(Consumer<Selection> listener);

  /** Shows the part of a type that has one, and gives it the keyboard. */
  void show(String type);

  /** Shows the part of a type for an input, opening it if it is not. */
  void open(String type, String input);

  /** Closes the part for an input, without asking; nothing if there is none. */
  void close(String type, String input);

  /**
   * Closes a project, after asking what is to become of its unsaved parts. Nothing of it stays
   * picked; what is being computed goes on.
   *
   * @return whether it is closed
   */
  boolean close(OpenProject project);

  /** The part with the keyboard. */
  Optional<Part> active();

  /** All parts of a type that are made, in no order. */
  List<Part> parts(String type);

  /** The answers of {@link Command#enabled} may have changed. Any thread. */
  void refreshCommands();
}
