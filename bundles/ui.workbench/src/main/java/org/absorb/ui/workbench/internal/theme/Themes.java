package org.absorb.ui.workbench.internal.theme;

import org.absorb.ui.workbench.Preferences;
import org.absorb.ui.workbench.look.Look;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;

/** Keeps the look, the style sheets and the system's widgets at what the preferences say. */
public final class Themes {

  private static final String LIGHT = "org.absorb.light";
  private static final String DARK = "org.absorb.dark";

  private final Preferences preferences;
  private final Look look;
  private final Display display;
  private IThemeEngine engine;

  /** Sets the system's widgets: to be called before there are any. */
  public Themes(Preferences preferences, Look look, Display display) {
    this.preferences = preferences;
    this.look = look;
    this.display = display;
    SystemTheme.begin(look.dark());
    preferences.onChange(() -> display.asyncExec(this::apply));
  }

  /** The name of the style sheet to begin with. */
  public static String name(Preferences preferences) {
    return name(dark(preferences));
  }

  private static String name(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** Whether the preferences ask for dark. */
  public static boolean dark(Preferences preferences) {
    return preferences.get(Appearance.PAGE).dark();
  }

  /** Once there is one. */
  public void engine(IThemeEngine running) {
    this.engine = running;
  }

  /** From light to dark or back. */
  public void toggle() {
    preferences.set(Appearance.PAGE, new Appearance(!look.dark()));
  }

  private void apply() {
    boolean dark = dark(preferences);
    if (display.isDisposed() || dark == look.dark()) {
      return;
    }
    SystemTheme.prefer(dark);
    if (engine != null) {
      engine.setTheme(name(dark), false);
    }
    // Style sheets are applied before what is put off till later: what widgets set themselves wins.
    display.asyncExec(() -> look.dark(dark));
  }
}
