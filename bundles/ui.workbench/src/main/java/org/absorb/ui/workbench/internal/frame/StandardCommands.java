package org.absorb.ui.workbench.internal.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.MenuPlace.Menu;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.internal.command.Action;
import org.absorb.ui.workbench.internal.command.KeysDialog;
import org.absorb.ui.workbench.internal.part.PartHost;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** What the window itself can do. */
final class StandardCommands {

  private static final Messages WORDS = Messages.of(StandardCommands.class);
  private static final int LAST = 90;

  private final Frame frame;
  private final List<Command> commands = new ArrayList<>();

  StandardCommands(Frame frame) {
    this.frame = frame;
    file();
    edit();
    view();
    window();
    help();
  }

  List<Command> all() {
    return List.copyOf(commands);
  }

  /** Shows the part of a type. */
  static Command show(Frame frame, PartType type) {
    return new Action("show." + type.id(), type::label, () -> frame.show(type.id()))
        .with(type.icon());
  }

  /** Shows the perspectives, each with the key of its number. */
  static List<Command> switches(Frame frame) {
    List<Command> switches = new ArrayList<>();
    for (PerspectiveType type : frame.perspectives().types()) {
      int number = switches.size() + 1;
      switches.add(
          new Action(
                  "perspective." + type.id(), type::label, () -> frame.perspectives().turnTo(type))
              .in(Menu.VIEW, 0, number)
              .on("Alt+" + number));
    }
    return switches;
  }

  private Action add(String id, Runnable run) {
    return add(id, () -> WORDS.get(id), run);
  }

  private Action add(String id, Supplier<String> label, Runnable run) {
    Action action = new Action(id, label, run);
    commands.add(action);
    return action;
  }

  private void file() {
    add("file.open", this::openProject)
        .in(Menu.FILE, 0, 10)
        .on("Ctrl+O")
        .with(Icon.FOLDER_OPEN)
        .button(1);
    add("file.close", this::closeProject).in(Menu.FILE, 0, 20).when(() -> project().isPresent());
    add("file.save", () -> active().ifPresent(PartHost::save))
        .in(Menu.FILE, 20, 0)
        .on("Ctrl+S")
        .with(Icon.SAVE)
        .button(2)
        .when(() -> active().filter(PartHost::dirty).isPresent());
    add("file.saveAll", () -> dirty().forEach(PartHost::save))
        .in(Menu.FILE, 20, 10)
        .on("Ctrl+Shift+S")
        .when(() -> !dirty().isEmpty());
    add("file.closePart", this::closePart)
        .in(Menu.FILE, 30, 0)
        .on("Ctrl+W")
        .when(() -> active().isPresent());
    add("file.quit", () -> frame.shell().close()).in(Menu.FILE, LAST, 0).on("Ctrl+Q");
  }

  private void edit() {
    add(
            "edit.undo",
            () -> label("undo", Editing::undoable),
            () -> editing().ifPresent(Editing::undo))
        .in(Menu.EDIT, 0, 0)
        .on("Ctrl+Z")
        .with(Icon.UNDO)
        .button(10)
        .when(() -> editing().flatMap(Editing::undoable).isPresent());
    add(
            "edit.redo",
            () -> label("redo", Editing::redoable),
            () -> editing().ifPresent(Editing::redo))
        .in(Menu.EDIT, 0, 10)
        .on("Ctrl+Y")
        .with(Icon.REDO)
        .button(11)
        .when(() -> editing().flatMap(Editing::redoable).isPresent());
    add("edit.find", () -> frame.active().ifPresent(Part::find))
        .in(Menu.EDIT, 20, 0)
        .on("Ctrl+F")
        .when(() -> active().isPresent());
  }

  private void view() {
    add(
            "view.theme",
            () -> WORDS.get(frame.look().dark() ? "view.light" : "view.dark"),
            () -> frame.themes().toggle())
        .in(Menu.VIEW, LAST, 0);
  }

  private void window() {
    add("window.quick", () -> frame.quickAccess().open(frame.shell()))
        .in(Menu.WINDOW, 0, 0)
        .on("Ctrl+3");
    add("window.next", () -> frame.parts().next(1)).in(Menu.WINDOW, 10, 0).on("F6");
    add("window.part", () -> active().ifPresent(host -> PartMenu.open(frame, host)))
        .in(Menu.WINDOW, 10, 5)
        .on("Ctrl+F10")
        .when(() -> active().isPresent());
    add("window.previous", () -> frame.parts().next(-1)).in(Menu.WINDOW, 10, 1).on("Shift+F6");
    add("window.maximise", () -> frame.parts().maximise())
        .in(Menu.WINDOW, 10, 10)
        .on("Ctrl+M")
        .when(() -> active().isPresent());
    add("window.reset", () -> frame.parts().reset())
        .in(Menu.WINDOW, 20, 0)
        .when(() -> frame.perspectives().active().isPresent());
  }

  private void help() {
    add("help.keys", () -> new KeysDialog(frame.shell(), frame.look(), frame.commands()).open())
        .in(Menu.HELP, LAST, 0)
        .on("Ctrl+Shift+L");
    add(
            "help.about",
            () ->
                QuestionDialog.say(
                    frame.shell(),
                    frame.look(),
                    WORDS.get("about.title"),
                    WORDS.get("about.text", version(), System.getProperty("java.version")),
                    WORDS.get("about.seen")))
        .in(Menu.HELP, LAST, 10);
  }

  /** As a person writes it, and cites it: 0.1.0. */
  static String version() {
    Version all = FrameworkUtil.getBundle(StandardCommands.class).getVersion();
    return all.getMajor() + "." + all.getMinor() + "." + all.getMicro();
  }

  private Optional<PartHost> active() {
    return frame.parts().active();
  }

  private Optional<Editing> editing() {
    return active().flatMap(PartHost::editing);
  }

  private List<PartHost> dirty() {
    return frame.parts().made().stream().filter(PartHost::dirty).toList();
  }

  private String label(String key, Function<Editing, Optional<String>> what) {
    return WORDS.get("edit." + key, editing().flatMap(what).map(done -> " " + done).orElse(""));
  }

  private Optional<OpenProject> project() {
    List<OpenProject> open = frame.projects().open();
    return frame
        .selection()
        .project()
        .filter(open::contains)
        .or(() -> open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty());
  }

  private void openProject() {
    DirectoryDialog dialog = new DirectoryDialog(frame.shell());
    dialog.setText(WORDS.get("open.title"));
    dialog.setMessage(WORDS.get("open.message"));
    String folder = dialog.open();
    if (folder != null) {
      open(frame, Path.of(folder));
    }
  }

  /** Opens a project and picks it; what is wrong with it is told. */
  static void open(Frame frame, Path folder) {
    try {
      frame.select(Selection.of(frame.projects().open(folder)));
    } catch (BadInputException | java.io.UncheckedIOException e) {
      QuestionDialog.say(
          frame.shell(),
          frame.look(),
          WORDS.get("open.title"),
          e.getMessage(),
          WORDS.get("open.seen"));
    }
  }

  private void closeProject() {
    frame.close(project().orElseThrow());
  }

  private void closePart() {
    active().ifPresent(frame.parts()::closeAsking);
  }
}
