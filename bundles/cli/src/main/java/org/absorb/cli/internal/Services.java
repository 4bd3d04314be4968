package org.absorb.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services of the product, looked up when a command needs them: {@code --help} loads none. They
 * live as long as the process and are not given back.
 */
public final class Services {

  private static final Wording WORDS = Wording.of(Services.class);

  private final BundleContext context;

  public Services(BundleContext context) {
    this.context = context;
  }

  /**
   * The service of a type.
   *
   * @throws IllegalStateException with a sentence, if it is not there
   */
  public <T> T get(Class<T> type) {
    return find(type)
        .orElseThrow(
            () -> new IllegalStateException(WORDS.get("service.missing", type.getSimpleName())));
  }

  /** The service of a type, if it is there. */
  public <T> Optional<T> find(Class<T> type) {
    ServiceReference<T> reference = context.getServiceReference(type);
    return reference == null
        ? Optional.empty()
        : Optional.ofNullable(context.getService(reference));
  }

  /** All bundles. */
  public List<Bundle> bundles() {
    return Stream.of(context.getBundles()).toList();
  }

  /** The version of the product, as a person writes it: 0.1.0. */
  public String version() {
    var version = context.getBundle().getVersion();
    return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
  }
}
