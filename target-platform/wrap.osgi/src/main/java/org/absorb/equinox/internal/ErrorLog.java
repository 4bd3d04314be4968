package org.absorb.equinox.internal;

import java.io.File;
import java.io.Writer;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.framework.FrameworkEvent;

/** Errors on standard error, as everything of the product reports them; the rest is silent. */
final class ErrorLog implements FrameworkLog {

  private static void print(String who, String message, Throwable error) {
    System.err.println("absorb: " + who + ": " + message);
    if (error != null) {
      error.printStackTrace();
    }
  }

  @Override
  public void log(FrameworkEvent event) {
    print(event.getBundle().getSymbolicName(), "framework event", event.getThrowable());
  }

  @Override
  public void log(FrameworkLogEntry entry) {
    if (entry.getSeverity() == FrameworkLogEntry.ERROR) {
      print(entry.getEntry(), entry.getMessage(), entry.getThrowable());
    }
  }

  @Override
  public void setWriter(Writer writer, boolean append) {
    // one place only
  }

  @Override
  public void setFile(File file, boolean append) {
    // one place only
  }

  @Override
  public File getFile() {
    return null;
  }

  @Override
  public void setConsoleLog(boolean consoleLog) {
    // one place only
  }

  @Override
  public void close() {
    // nothing is open
  }
}
