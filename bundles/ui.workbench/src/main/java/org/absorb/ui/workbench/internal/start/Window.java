package org.absorb.ui.workbench.internal.start;

import java.util.List;
import java.util.Map;
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
  private final Map<String, String> properties;

  Window(BundleContext context, List<String> arguments) {
    this.context = context;
    String classes = "bundleclass://" + context.getBundle().getSymbolicName() + "/";
    this.properties =
        Map.of(
            "modelResourceHandler",
            classes + LayoutFile.class.getName(),
            "cssTheme",
            "org.absorb.light",
            "appName",
            NAME);
  }

  /** Opens the window and returns when it is closed. */
  int run() throws Exception {
    Display.setAppName(NAME);
    Object result = new E4Application().start(this);
    return result instanceof Integer status ? status : 0;
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
    // the status is what start returns
  }
}
