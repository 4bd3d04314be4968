package org.absorb.launcher;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.hooks.weaving.WovenClassListener;

/**
 * The bundles' classes of a start that Java keeps for the next ({@code -XX:ArchiveClassesAtExit}).
 * Of classes from a bundle Java keeps only what is linked, that is verified. What was merely looked
 * at, as the type of a parameter, is linked here before the process ends. No code of it runs.
 */
final class KeptClasses {

  private final Queue<Class<?>> defined = new ConcurrentLinkedQueue<>();

  /** Notes what is defined from now on. */
  void watch(BundleContext context) {
    // The framework tells of classes that somebody might weave, and of no others.
    context.registerService(WeavingHook.class, woven -> {}, null);
    context.registerService(WovenClassListener.class, this::changed, null);
  }

  private void changed(WovenClass woven) {
    if (woven.getState() == WovenClass.DEFINED) {
      defined.add(woven.getDefinedClass());
    }
  }

  /** Links what was defined. The framework must still run. */
  void link() {
    for (Class<?> type : defined) {
      try {
        type.getFields(); // links it, and initialises nothing
      } catch (LinkageError e) {
        // of an optional import that is missing: such a class is not kept
      }
    }
  }
}
