package org.absorb.launcher;

import org.apache.felix.framework.Logger;

/** The framework's log on standard error: standard output belongs to the application. */
final class StandardErrorLogger extends Logger {

  @Override
  protected void doLog(int level, String message, Throwable throwable) {
    System.err.println("absorb: " + message);
    if (throwable != null) {
      throwable.printStackTrace();
    }
  }
}
