package org.absorb.ui.workbench.internal.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the toolkit takes from system properties when it starts: a style sheet for the system's own
 * widgets, and no session manager where there is no session. Other systems than GTK ignore both.
 */
public final class SystemStyle {

  private static final String SHEET = "gtk.css";

  private SystemStyle() {}

  /**
   * To be called before the toolkit is touched.
   *
   * @param folder where the style sheet is put, since the toolkit reads files only
   */
  public static void prepare(Path folder) {
    if (System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
      System.setProperty("org.eclipse.swt.internal.SessionManagerDBus.disable", "true");
    }
    Path sheet = folder.resolve(SHEET);
    try (InputStream in = SystemStyle.class.getResourceAsStream("/css/" + SHEET)) {
      Files.copy(in, sheet, StandardCopyOption.REPLACE_EXISTING);
      System.setProperty("org.eclipse.swt.internal.gtk.cssFile", sheet.toString());
    } catch (IOException e) {
      // the widgets look a little worse
    }
  }
}
