package org.absorb.ui.workbench.internal.start;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.absorb.ui.workbench.Workbench;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Loads the classes of whoever brings something into the window before they are needed: what is
 * opened first has some hundred, and Java looks for each in one jar after the other while the
 * window stands still. It begins when the window has come up, and takes its time, since the
 * processors are for others.
 */
final class ClassesAhead implements Runnable {

  private static final long FIRST_MILLIS = 2000;
  private static final long PAUSE_MILLIS = 2;
  private static final String CLASS = ".class";

  private final BundleContext context;

  private ClassesAhead(BundleContext context) {
    this.context = context;
  }

  static void begin(BundleContext context) {
    Thread thread = new Thread(new ClassesAhead(context), "absorb-classes-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    pause(FIRST_MILLIS);
    try {
      for (Bundle bundle : context.getBundles()) {
        if (isOfWindow(bundle)) {
          load(bundle);
        }
      }
    } catch (IllegalStateException e) {
      // the window is closed, and the bundles with it
    }
  }

  private static boolean isOfWindow(Bundle bundle) {
    String imports = bundle.getHeaders("").get(Constants.IMPORT_PACKAGE);
    return bundle.getState() == Bundle.ACTIVE
        && imports != null
        && imports.contains(Workbench.class.getPackageName());
  }

  private static void load(Bundle bundle) {
    Enumeration<URL> entries = bundle.findEntries("/", "*" + CLASS, true);
    if (entries == null) {
      return;
    }
    for (URL entry : Collections.list(entries)) {
      String path = entry.getPath();
      String name = path.substring(1, path.length() - CLASS.length()).replace('/', '.');
      try {
        bundle.loadClass(name);
      } catch (ClassNotFoundException | LinkageError e) {
        // whoever needs it will say so
      }
      pause(PAUSE_MILLIS);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
