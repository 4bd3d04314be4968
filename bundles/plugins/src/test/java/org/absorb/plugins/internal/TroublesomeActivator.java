package org.absorb.plugins.internal;

import java.util.Hashtable;
import java.util.Map;
import org.absorb.model.parameter.BadInputException;
import org.absorb.spi.NoParameters;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Of a plugin with a scheme "mine", and the trouble that a system property names. */
public final class TroublesomeActivator
    implements BundleActivator,
        ServiceFactory<SchemeProvider<NoParameters>>,
        SchemeProvider<NoParameters> {

  static final String PROPERTY = "absorb.test.trouble";

  private static boolean has(String trouble) {
    return trouble.equals(System.getProperty(PROPERTY));
  }

  @Override
  public void start(BundleContext context) throws InterruptedException {
    if (has("start throws")) {
      throw new IllegalStateException("not today");
    }
    while (has("start sleeps")) {
      Thread.sleep(10);
    }
    context.registerService(
        SchemeProvider.class, this, new Hashtable<>(Map.of("absorb.id", "mine")));
  }

  @Override
  public void stop(BundleContext context) {
    // the framework takes the service back
  }

  @Override
  public SchemeProvider<NoParameters> getService(
      Bundle bundle, ServiceRegistration<SchemeProvider<NoParameters>> registration) {
    if (has("constructor throws")) {
      throw new IllegalStateException("not me");
    }
    while (has("constructor loops")) {
      Thread.onSpinWait(); // whoever interrupts it
    }
    return this;
  }

  @Override
  public void ungetService(
      Bundle bundle,
      ServiceRegistration<SchemeProvider<NoParameters>> registration,
      SchemeProvider<NoParameters> service) {
    // nothing to give back
  }

  @Override
  public Class<NoParameters> parameters() {
    if (has("parameters throw")) {
      throw new BadInputException("no parameters today");
    }
    return NoParameters.class;
  }

  @Override
  public Scheme create(NoParameters parameters) {
    throw new UnsupportedOperationException();
  }
}
