package org.absorb.ui.workbench.internal.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Project;
import org.absorb.ui.workbench.internal.theme.SystemStyle;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The application "window", on the process's main thread; returns the exit status. Touches nothing
 * of the window system before it has looked whether there is one.
 */
@Component(service = Callable.class, property = "absorb.application=window")
public final class WindowApplication implements Callable<Integer>, AutoCloseable {

  private static final Messages WORDS = Messages.of(WindowApplication.class);
  private static final int REFUSED = 2;

  private final BundleContext context;
  private final List<String> arguments;
  private volatile Window window;
  private volatile boolean ended;

  @Activate
  public WindowApplication(
      BundleContext context,
      @Reference(target = "(absorb.launch=arguments)") Supplier<List<String>> arguments) {
    this.context = context;
    this.arguments = arguments.get();
  }

  @Override
  public Integer call() throws Exception {
    Optional<String> obstacle = WindowSystem.obstacle(System.getenv());
    if (obstacle.isPresent()) {
      return refuse(obstacle.get());
    }
    Optional<String> wrong = wrongProject();
    if (wrong.isPresent()) {
      return refuse(wrong.get());
    }
    SystemStyle.prepare(state());
    if (!Toolkit.loads()) {
      return refuse(WORDS.get("library.missing"));
    }
    window = new Window(context, arguments, state());
    return ended ? 0 : window.run();
  }

  /** What is wrong with a project that is to be opened; said here, where it was asked for. */
  private Optional<String> wrongProject() {
    try {
      Window.projects(arguments).forEach(Project::open);
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The process is told to end: closes the window without asking. Called on another thread. */
  @Override
  public void close() {
    ended = true;
    if (window != null) {
      window.stop();
    }
  }

  /** The folder that the workbench takes for its instance's. */
  private Path state() throws InvalidSyntaxException {
    var locations = context.getServiceReferences(Location.class, Location.INSTANCE_FILTER);
    return Path.of(context.getService(locations.iterator().next()).getURL().getPath());
  }

  private static int refuse(String reason) {
    System.err.println("absorb: " + reason);
    return REFUSED;
  }
}
