package org.absorb.ui.workbench.internal.start;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Loads the window toolkit and with it the system's libraries under it. */
final class Toolkit {

  private static final String ANY = "org.eclipse.swt.widgets.Display";

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
}
