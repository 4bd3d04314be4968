package org.absorb.ui.workbench.internal.theme;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Tells the system's own widgets to be light or dark. The toolkit can, but offers it only to those
 * who know its native half; without it the widgets stay as they are.
 */
final class SystemTheme {

  private static final String GTK = "gtk";

  private SystemTheme() {}

  /**
   * When there is a display and nothing on it. GTK reads all its styles anew whenever it is told,
   * also of what is so already, and that takes long.
   */
  static void begin(boolean dark) {
    if (!GTK.equals(SWT.getPlatform()) || Display.isSystemDarkTheme() != dark) {
      prefer(dark);
    }
  }

  static void prefer(boolean dark) {
    String platform = SWT.getPlatform();
    String method = GTK.equals(platform) ? "setDarkThemePreferred" : "setTheme";
    try {
      Display.class
          .getClassLoader()
          .loadClass("org.eclipse.swt.internal." + platform + ".OS")
          .getMethod(method, boolean.class)
          .invoke(null, dark);
    } catch (ReflectiveOperationException e) {
      if (e instanceof InvocationTargetException target
          && target.getCause() instanceof Error error) {
        throw error;
      }
    }
  }
}
