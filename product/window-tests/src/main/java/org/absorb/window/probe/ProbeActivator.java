package org.absorb.window.probe;

import java.util.Optional;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Answers while the bundle is started. */
public final class ProbeActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) {
    Probe.answer(Optional.of(context));
  }

  @Override
  public void stop(BundleContext context) {
    // a thread that waits for standard input does not keep the process
  }
}
