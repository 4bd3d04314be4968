package org.absorb.ui.workbench.internal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Follows services as bundles come and go. What has come is told soon, what goes at once: its
 * bundle must not stop before its widgets are gone.
 */
public final class Contributions implements AutoCloseable {

  private final BundleContext context;
  private final Display display;
  private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
  private final Set<Object> present = ConcurrentHashMap.newKeySet();

  public Contributions(BundleContext context, Display display) {
    this.context = context;
    this.display = display;
  }

  /**
   * Follows the services of a type; those there are now are told before this returns.
   *
   * @param came called on the display's thread
   * @param gone called on the display's thread
   */
  public <T> void follow(Class<T> type, Consumer<T> came, Consumer<T> gone) {
    ServiceTracker<T, T> tracker =
        new ServiceTracker<>(context, type, null) {
          @Override
          public T addingService(ServiceReference<T> reference) {
            T service = super.addingService(reference);
            if (service != null) {
              come(service, came);
            }
            return service;
          }

          @Override
          public void removedService(ServiceReference<T> reference, T service) {
            leave(service, gone);
            super.removedService(reference, service);
          }
        };
    trackers.add(tracker);
    tracker.open();
  }

  private <T> void come(T service, Consumer<T> came) {
    if (Thread.currentThread() == display.getThread()) {
      present.add(service);
      came.accept(service);
    } else if (!display.isDisposed()) {
      // Not waited for: the display's thread may be waiting for the one that registers.
      display.asyncExec(
          () -> {
            if (present.add(service)) {
              came.accept(service);
            }
          });
    }
  }

  private <T> void leave(T service, Consumer<T> gone) {
    if (!display.isDisposed()) {
      display.syncExec(
          () -> {
            if (present.remove(service)) {
              gone.accept(service);
            }
          });
    }
  }

  @Override
  public void close() {
    present.clear();
    trackers.forEach(ServiceTracker::close);
  }
}
