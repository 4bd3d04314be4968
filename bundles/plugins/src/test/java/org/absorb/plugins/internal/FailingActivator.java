package org.absorb.plugins.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Of a plugin that does not start. */
public final class FailingActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    throw new IllegalStateException("no licence for Tuesdays");
  }

  @Override
  public void stop(BundleContext context) {
    // never started
  }
}
