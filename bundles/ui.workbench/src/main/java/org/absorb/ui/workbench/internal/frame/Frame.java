package org.absorb.ui.workbench.internal.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.CloseGuard;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.FileType;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.Preferences;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.change.Changes;
import org.absorb.ui.workbench.internal.command.Commands;
import org.absorb.ui.workbench.internal.command.Keys;
import org.absorb.ui.workbench.internal.command.MenuBar;
import org.absorb.ui.workbench.internal.command.QuickAccess;
import org.absorb.ui.workbench.internal.part.Moves;
import org.absorb.ui.workbench.internal.part.PartHost;
import org.absorb.ui.workbench.internal.part.Parts;
import org.absorb.ui.workbench.internal.part.Perspectives;
import org.absorb.ui.workbench.internal.part.WindowModel;
import org.absorb.ui.workbench.internal.theme.Themes;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.Projects;
import org.absorb.ui.workbench.task.Notices;
import org.absorb.ui.workbench.task.Tasks;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.ISaveHandler;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The window. */
public final class Frame implements Workbench, AutoCloseable {

  private static final Messages WORDS = Messages.of(Frame.class);

  private final WindowModel model;
  private final Look look;
  private final Preferences preferences;
  private final Themes themes;
  private final Notices notices;
  private final Faults faults;
  private final Tasks tasks;
  private final Changes changes;
  private final Projects projects;
  private final Commands commands;
  private final Perspectives perspectives;
  private boolean settling;
  private final List<CloseGuard> guards = new ArrayList<>();
  private final Parts parts;
  private final Moves moves;
  private final MenuBar menus;
  private final QuickAccess quickAccess;
  private final StatusTypes status = new StatusTypes();
  private final List<Consumer<Selection>> selectionListeners = new CopyOnWriteArrayList<>();
  private final DroppedFiles dropped =
      new DroppedFiles(this::guard, file -> notices().caution(WORDS.get("dropped.unknown", file)));
  private Selection selection = Selection.NONE;
  private List<Command> switches = List.of();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean ready;

  public Frame(Display display, WindowModel model, Preferences preferences, Catalog catalog) {
    this.model = model;
    this.preferences = preferences;
    this.look = new Look(display, Themes.dark(preferences));
    this.themes = new Themes(preferences, look, display);
    this.notices = new Notices(display);
    this.faults =
        new Faults(display, notices, notice -> new FaultDialog(shell(), look, notice).open());
    this.tasks = new Tasks(display, notices);
    this.projects = new Projects(catalog, preferences, notices, display);
    this.commands =
        new Commands(display, (command, e) -> faults.during(Commands.plain(command), e));
    this.changes = new Changes(tasks, notices, commands::refresh);
    this.perspectives = new Perspectives(model);
    this.parts = new Parts(model, perspectives, look);
    this.moves = new Moves(model);
    this.menus = new MenuBar(commands, this::shows);
    this.quickAccess = new QuickAccess(commands, this::shows, look);
    new StandardCommands(this).all().forEach(commands::add);
    Keys.listen(display, commands);
    Uncovered.listen(display);
    projects.onChange(() -> model.window().setLabel(title(selection)));
  }

  /** Takes in what bundles bring. */
  public void follow(Contributions contributions) {
    contributions.follow(PerspectiveType.class, this::came, this::gone);
    contributions.follow(PartType.class, parts::add, parts::remove);
    contributions.follow(Command.class, commands::add, commands::remove);
    contributions.follow(StatusType.class, status::add, status::remove);
    contributions.follow(CloseGuard.class, guards::add, guards::remove);
    contributions.follow(FileType.class, dropped::add, dropped::remove);
  }

  private void came(PerspectiveType type) {
    perspectives.add(type);
    parts.settle(type);
    numberPerspectives();
  }

  private void gone(PerspectiveType type) {
    perspectives.remove(type);
    numberPerspectives();
  }

  /** Alt+1 is always the first. */
  private void numberPerspectives() {
    switches.forEach(commands::remove);
    switches = StandardCommands.switches(this);
    switches.forEach(commands::add);
  }

  /** Forgets what a saved layout has and nobody brought. Before the window is there. */
  public void prune() {
    perspectives.prune();
    parts.prune();
    parts.drawIcons();
  }

  /** Opens projects; what is wrong with one is told. */
  public void openProjects(List<Path> folders) {
    folders.forEach(folder -> StandardCommands.open(this, folder));
    ready = true;
    waiting.forEach(this::guard);
    waiting.clear();
  }

  @Override
  public void whenOpen(Runnable action) {
    if (ready) {
      shell().getDisplay().asyncExec(() -> guard(action));
    } else {
      waiting.add(action);
    }
  }

  @Override
  public void run(String command) {
    commands.all().stream()
        .filter(each -> each.id().equals(command))
        .findFirst()
        .ifPresent(commands::run);
  }

  @Override
  public void perspective(String id) {
    perspectives.types().stream()
        .filter(type -> type.id().equals(id))
        .findFirst()
        .ifPresent(perspectives::show);
  }

  @Override
  public Optional<Rectangle> point(String type) {
    return parts.point(type);
  }

  /** Whether the user has closed the window: it may be so before {@link #opened} is called. */
  public boolean closed() {
    return model.isClosed();
  }

  /** Called when the window is on the screen. */
  public void opened() {
    IEclipseContext context = model.window().getContext();
    context.set(ISaveHandler.class, new Closing(shell(), look));
    IWindowCloseHandler saved = context.get(IWindowCloseHandler.class);
    context.set(
        IWindowCloseHandler.class,
        window -> !settling && settled() && saved.close(window) && guardsAgree());
    // The user closes parts by their tabs, drags them, clicks into them.
    IEventBroker events = model.events();
    events.subscribe(UIEvents.ElementContainer.TOPIC_CHILDREN, event -> tidySoon());
    events.subscribe(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT, event -> commands.refresh());
    events.subscribe(UIEvents.UILifeCycle.ACTIVATE, event -> commands.refresh());
    faults.watchThreads();
    tidySoon();
    dropped.listen(shell());
    commands.refresh();
  }

  /**
   * Waits for what was done last to be written; false if it could not be, or the window is gone.
   */
  private boolean settled() {
    settling = true; // events go on meanwhile: whoever asks for it again is told by what comes
    try {
      return tasks.settle(shell()) && !closed();
    } finally {
      settling = false;
    }
  }

  private boolean guardsAgree() {
    return List.copyOf(guards).stream().allMatch(guard -> guard.mayClose(this));
  }

  /** Not in the middle of a change: what is moved is for a moment nowhere. */
  private void tidySoon() {
    shell().getDisplay().asyncExec(parts::tidy);
  }

  private List<Command> shows() {
    return parts.types().stream()
        .filter(type -> !type.many())
        .map(type -> StandardCommands.show(this, type))
        .toList();
  }

  /** Does something of somebody else's; what goes wrong is told, and the rest goes on. */
  public void guard(Runnable action) {
    try {
      action.run();
    } catch (BadInputException e) {
      notices.error(WORDS.get("failed", e.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      faults.somewhere(e);
    }
  }

  /** Where errors are told that nobody foresaw. */
  public Faults faults() {
    return faults;
  }

  public Commands commands() {
    return commands;
  }

  public Perspectives perspectives() {
    return perspectives;
  }

  public Parts parts() {
    return parts;
  }

  Moves moves() {
    return moves;
  }

  public MenuBar menus() {
    return menus;
  }

  public QuickAccess quickAccess() {
    return quickAccess;
  }

  public Themes themes() {
    return themes;
  }

  WindowModel model() {
    return model;
  }

  public StatusTypes status() {
    return status;
  }

  @Override
  public Shell shell() {
    return (Shell) model.window().getWidget();
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public Projects projects() {
    return projects;
  }

  @Override
  public Tasks tasks() {
    return tasks;
  }

  @Override
  public Changes changes() {
    return changes;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public void select(Selection picked) {
    if (!picked.equals(selection)) {
      selection = picked;
      model.window().setLabel(title(picked));
      selectionListeners.forEach(listener -> listener.accept(picked));
      commands.refresh();
    }
  }

  private static String title(Selection picked) {
    return picked
        .project()
        .map(project -> WORDS.get("title.project", project.name()))
        .orElse(WORDS.get("title"));
  }

  @Override
  public Runnable onSelection(Consumer<Selection> listener) {
    selectionListeners.add(listener);
    return () -> selectionListeners.remove(listener);
  }

  @Override
  public void show(String type) {
    parts.show(type);
  }

  @Override
  public void open(String type, String input) {
    parts.open(type, input);
    refreshCommands(); // it may have been passing
  }

  @Override
  public void look(String type, String input) {
    parts.look(type, input);
  }

  @Override
  public void openFile(Path file) {
    dropped.open(file);
  }

  @Override
  public boolean close(String type, String input) {
    return parts.close(type, input);
  }

  @Override
  public boolean close(OpenProject project) {
    List<PartHost> its =
        parts.made().stream()
            .filter(host -> host.part().flatMap(Part::project).filter(project::equals).isPresent())
            .toList();
    if (!new Closing(shell(), look).mayClose(its)) {
      return false;
    }
    projects.close(project);
    if (selection.project().filter(project::equals).isPresent()) {
      select(Selection.NONE);
    }
    return true;
  }

  @Override
  public Optional<Part> active() {
    return parts.active().flatMap(PartHost::part);
  }

  @Override
  public List<Part> parts(String type) {
    return parts.made(type);
  }

  @Override
  public void refreshCommands() {
    commands.refresh();
  }

  @Override
  public void close() {
    tasks.close(); // first: what is being kept is of projects
    projects.close();
  }
}
