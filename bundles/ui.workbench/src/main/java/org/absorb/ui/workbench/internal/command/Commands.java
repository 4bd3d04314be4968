package org.absorb.ui.workbench.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.eclipse.swt.widgets.Display;

/** All commands there are now. On the display's thread, but for {@link #refresh}. */
public final class Commands {

  /** Each key that is pressed is compared with those of all commands. */
  private static final Map<String, Optional<KeyStroke>> READ = new ConcurrentHashMap<>();

  private final Display display;
  private final BiConsumer<Command, Throwable> failed;
  private final List<Command> commands = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param failed told of a command and what it threw
   */
  public Commands(Display display, BiConsumer<Command, Throwable> failed) {
    this.display = display;
    this.failed = failed;
  }

  public void add(Command command) {
    commands.add(command);
    refresh();
  }

  public void remove(Command command) {
    if (commands.remove(command)) {
      refresh();
    }
  }

  /** In the order they came. */
  public List<Command> all() {
    return List.copyOf(commands);
  }

  /** Those of a menu, in its order. */
  List<Command> of(MenuPlace.Menu menu) {
    return commands.stream()
        .filter(command -> command.menu().filter(place -> place.menu() == menu).isPresent())
        .sorted(
            Comparator.comparing(
                command -> command.menu().orElseThrow(),
                Comparator.comparingInt(MenuPlace::group).thenComparingInt(MenuPlace::order)))
        .toList();
  }

  /** Those with a button, in their order. */
  public List<Command> buttons() {
    return commands.stream()
        .filter(command -> command.tool().isPresent())
        .sorted(Comparator.comparingInt(command -> command.tool().orElseThrow()))
        .toList();
  }

  /** The one that a stroke runs. */
  Optional<Command> on(KeyStroke stroke) {
    return commands.stream()
        .filter(command -> stroke(command).filter(stroke::equals).isPresent())
        .findFirst();
  }

  static Optional<KeyStroke> stroke(Command command) {
    return command.keys().flatMap(text -> READ.computeIfAbsent(text, KeyStroke::parse));
  }

  /** The label without the mark of the letter that chooses it. */
  public static String plain(Command command) {
    return command.label().replaceAll("&(.)", "$1");
  }

  /** What the mouse tells over a button. */
  public static String hint(Command command) {
    return plain(command) + stroke(command).map(stroke -> " (" + stroke + ")").orElse("");
  }

  /** Runs it if it can be now. */
  public void run(Command command) {
    if (!command.enabled()) {
      return;
    }
    try {
      command.run();
    } catch (RuntimeException | LinkageError e) {
      failed.accept(command, e);
    }
    refresh();
  }

  /** Whoever shows commands asks them again, soon. Any thread. */
  public void refresh() {
    if (!display.isDisposed() && !told.getAndSet(true)) {
      display.asyncExec(
          () -> {
            told.set(false);
            listeners.forEach(Runnable::run);
          });
    }
  }

  /**
   * Hears when commands came, went or answer differently.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
