package org.absorb.ui.workbench.internal.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.absorb.ui.workbench.Preferences;
import org.absorb.ui.workbench.internal.render.Renderers;
import org.absorb.ui.workbench.internal.theme.Themes;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Runs the Eclipse workbench; stands in for what Eclipse calls a product. */
final class Window implements IApplicationContext {

  private static final String NAME = "Absorb";
  private static final String[] NO_ARGUMENTS = {};

  private final BundleContext context;
  private final List<String> arguments;
  private final Path state;
  private final Preferences preferences;
  private final Map<String, String> properties;
  private final E4Application workbench = new E4Application();
  private boolean open;
  private boolean stopping;

  /**
   * @param arguments of the command line
   * @param state the folder of what is remembered
   */
  Window(BundleContext context, List<String> arguments, Path state) {
    this.context = context;
    this.arguments = arguments;
    this.state = state;
    this.preferences = new Preferences(state.resolve("preferences.json"));
    String classes = "bundleclass://" + context.getBundle().getSymbolicName() + "/";
    this.properties =
        Map.of(
            "modelResourceHandler",
            classes + LayoutFile.class.getName(),
            "lifeCycleURI",
            classes + LifeCycle.class.getName(),
            "rendererFactoryUri",
            classes + Renderers.class.getName(),
            "cssTheme",
            Themes.name(preferences),
            "appName",
            NAME);
  }

  /** Opens the window and returns when it is closed. */
  int run() throws Exception {
    Display.setAppName(NAME);
    workbench.start(this);
    return 0;
  }

  /** Closes the window without asking; one that is not up yet, as soon as it is. Any thread. */
  void stop() {
    if (stops()) {
      Display display = workbench.getApplicationDisplay();
      if (!display.isDisposed()) {
        display.syncExec(this::end);
      }
    }
  }

  private synchronized boolean stops() {
    stopping = true;
    return open;
  }

  /** The window is up. Whether it may stay; if not, {@link #end} is to be called. */
  synchronized boolean opened() {
    open = true;
    return !stopping;
  }

  /** Closes the window that is up. On the display's thread. */
  void end() {
    workbench.stop();
  }

  BundleContext context() {
    return context;
  }

  Preferences preferences() {
    return preferences;
  }

  Path layout() {
    return state.resolve("layout.xmi");
  }

  /** The folders that the command line asks to open: {@code open DIR ...}. */
  List<Path> projects() {
    return projects(arguments);
  }

  static List<Path> projects(List<String> arguments) {
    return arguments.stream().skip(1).map(Path::of).toList();
  }

  @Override
  public Map<?, ?> getArguments() {
    return Map.of(APPLICATION_ARGS, NO_ARGUMENTS);
  }

  @Override
  public String getBrandingProperty(String key) {
    return properties.get(key);
  }

  @Override
  public Bundle getBrandingBundle() {
    return context.getBundle();
  }

  @Override
  public String getBrandingName() {
    return NAME;
  }

  @Override
  public String getBrandingApplication() {
    return null;
  }

  @Override
  public String getBrandingDescription() {
    return null;
  }

  @Override
  public String getBrandingId() {
    return null;
  }

  @Override
  public void applicationRunning() {
    // no splash screen to take away
  }

  @Override
  public void setResult(Object result, IApplication application) {
    // the status is what run returns
  }
}
