package org.absorb.ui.workbench.internal.start;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.swt.widgets.Display;

/**
 * Loads the window toolkit and with it the system's libraries under it, and settles how it acts.
 */
final class Toolkit {

  private static final String ANY = "org.eclipse.swt.widgets.Display";

  /** GTK's name for fading, as C has it. */
  private static final byte[] FADES = "gtk-enable-animations\0".getBytes(StandardCharsets.US_ASCII);

  private Toolkit() {}

  /**
   * Whether it could be loaded. What it says on standard error while it tries one library after the
   * other is not passed on if none is there: it names its own, not the one that is missing.
   */
  static boolean loads() throws ClassNotFoundException {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Class.forName(ANY, true, Toolkit.class.getClassLoader());
      err.print(said.toString(StandardCharsets.UTF_8));
      return true;
    } catch (LinkageError missing) {
      return false;
    } finally {
      System.setErr(err);
    }
  }

  /**
   * Has colours change at once, on the display's thread. GTK fades them where the keyboard or the
   * mouse goes, in a dozen steps, and draws most of the window for each. SWT offers no way to say
   * so but its inside; where that is another, as on other systems, nothing is changed.
   */
  static void withoutFading() {
    try {
      ClassLoader inside = Display.class.getClassLoader();
      Object settings =
          inside
              .loadClass("org.eclipse.swt.internal.gtk.GTK")
              .getMethod("gtk_settings_get_default")
              .invoke(null);
      inside
          .loadClass("org.eclipse.swt.internal.gtk.OS")
          .getMethod("g_object_set", long.class, byte[].class, boolean.class, long.class)
          .invoke(null, settings, FADES, false, 0L);
    } catch (ReflectiveOperationException | LinkageError other) {
      // then they fade
    }
  }
}
