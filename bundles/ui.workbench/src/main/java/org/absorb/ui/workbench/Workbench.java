package org.absorb.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.ui.workbench.change.Changes;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.Projects;
import org.absorb.ui.workbench.task.Notices;
import org.absorb.ui.workbench.task.Tasks;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** The open window: a service while it is there. */
public interface Workbench {

  /** For dialogs. */
  Shell shell();

  Look look();

  Projects projects();

  /** Work off the user interface's thread. */
  Tasks tasks();

  /** What was changed in projects from here, to be taken back. */
  Changes changes();

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

  /**
   * Does something when the window is on the screen and what it was asked to open is open; soon if
   * it is so already.
   */
  void whenOpen(Runnable action);

  /** Runs a command by its id; nothing if there is none, or it cannot be run now. */
  void run(String command);

  /** Shows a perspective by its id; nothing if there is none. */
  void perspective(String id);

  /**
   * Shows the part of a type, in the perspective shown, without giving it the keyboard.
   *
   * @return where it is on the display; empty if it cannot be seen
   */
  Optional<Rectangle> point(String type);

  /** Shows the part of a type that has one, and gives it the keyboard. */
  void show(String type);

  /** Shows the part of a type for an input, opening it if it is not. */
  void open(String type, String input);

  /**
   * The same for a look at it: in the place of the part that was {@link Site#isPassing passing}
   * until now, so that looking at one after the other leaves no row of tabs.
   */
  void look(String type, String input);

  /** Opens a file or folder as if it was dropped on the window; what nobody opens is told. */
  void openFile(Path file);

  /** Closes the part for an input, without asking; whether there was one. */
  boolean close(String type, String input);

  /**
   * Closes a project, after asking what is to become of its unsaved parts. Nothing of it stays
   * picked; what is being computed goes on.
   *
   * @return whether it is closed
   */
  boolean close(OpenProject project);

  /** The part with the keyboard. */
  Optional<Part> active();

  /** All parts of a type that have been shown, in no order. */
  List<Part> parts(String type);

  /** The answers of {@link Command#enabled} may have changed. Any thread. */
  void refreshCommands();
}
