package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.text.Messages;
import org.absorb.spi.Provider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The running framework, as far as plugins change it. Code of theirs runs here and nowhere else,
 * each time for a limited while.
 */
final class Host {

  private static final Messages WORDS = Messages.of(Host.class);
  private static final String ID = "absorb.id";
  private static final String PLUGIN = "plugin:";

  private final BundleContext context;
  private final Limit limit;

  Host(BundleContext context, Limit limit) {
    this.context = context;
    this.limit = limit;
  }

  /** What is around. */
  Surroundings surroundings(Collection<Bundle> gone, Collection<Jar> coming) {
    return new Surroundings(context, gone, coming);
  }

  /** Whether a bundle of this name belongs to the product, or to the framework. */
  boolean isOfTheProduct(String name) {
    return Stream.of(context.getBundles())
        .anyMatch(
            bundle ->
                name.equals(bundle.getSymbolicName()) && !bundle.getLocation().startsWith(PLUGIN));
  }

  /**
   * Installs a jar and starts nothing.
   *
   * @throws BadInputException if the framework does not take it
   */
  Bundle install(Jar jar) {
    String location = PLUGIN + jar.name() + "/" + jar.version() + "#sha256=" + jar.sha256();
    try {
      return context.installBundle(location, new ByteArrayInputStream(jar.bytes()));
    } catch (BundleException e) {
      throw new BadInputException(sentence("start", jar, reason(e)));
    }
  }

  /**
   * Starts a bundle.
   *
   * @throws BadInputException if it does not start, or not soon
   */
  void start(Jar jar, Bundle bundle) {
    try {
      limit.run(bundle::start);
    } catch (TimeoutException e) {
      throw new BadInputException(sentence("start.late", jar, seconds()));
    } catch (ExecutionException e) {
      throw new BadInputException(sentence("start", jar, reason(e)));
    }
  }

  /** Whether a bundle was started: one may wait for its first class until it is active. */
  static boolean runs(Bundle bundle) {
    return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
  }

  /**
   * Asks every extension to come up and to say what its parameters are.
   *
   * @throws BadInputException naming the extension that does not
   */
  void tryOut(Jar jar, Bundle bundle) {
    List<String> there = new ArrayList<>();
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    for (ServiceReference<?> reference : services == null ? new ServiceReference<?>[0] : services) {
      String id = String.valueOf(reference.getProperty(ID));
      try {
        limit.run(() -> comesUp(reference, there, id));
      } catch (TimeoutException e) {
        throw new BadInputException(sentence("extension.late", jar, id, seconds()));
      } catch (ExecutionException e) {
        throw new BadInputException(sentence("extension.fails", jar, id, reason(e)));
      }
    }
    for (Components.Declared declared : jar.extensions()) {
      if (!there.contains(declared.id())) {
        throw new BadInputException(sentence("extension.missing", jar, declared.id()));
      }
    }
  }

  private void comesUp(ServiceReference<?> reference, List<String> there, String id) {
    try {
      if (context.getService(reference) instanceof Provider<?, ?> provider) {
        Declaration.of(provider.parameters());
        there.add(id);
      }
    } finally {
      context.ungetService(reference);
    }
  }

  /** Uninstalls bundles and lets go of their classes. */
  void remove(Collection<Bundle> bundles) {
    uninstall(bundles);
    refresh();
  }

  /**
   * Uninstalls bundles; whoever is wired to them stays so until {@link #refresh}. One that does not
   * stop in time is left behind.
   */
  void uninstall(Collection<Bundle> bundles) {
    for (Bundle bundle : bundles) {
      if (bundle.getState() != Bundle.UNINSTALLED) {
        try {
          limit.run(bundle::uninstall);
        } catch (TimeoutException e) {
          continue; // it hangs in its own code; the process will end it
        } catch (ExecutionException e) {
          throw new IllegalStateException(reason(e), e);
        }
      }
    }
  }

  /** Lets go of what is uninstalled; bundles that were wired to it are wired anew. */
  void refresh() {
    FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    CountDownLatch done = new CountDownLatch(1);
    wiring.refreshBundles(
        null,
        event -> {
          if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
            done.countDown();
          }
        });
    try {
      if (!done.await(limit.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(WORDS.get("refresh", seconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String seconds() {
    return Long.toString(Math.max(1, limit.time().toSeconds()));
  }

  private static String sentence(String key, Jar jar, String... more) {
    List<Object> values = new ArrayList<>(List.of(jar.name(), jar.version().toString()));
    values.addAll(List.of(more));
    return WORDS.get(key, values.toArray());
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = Objects.toString(root.getMessage(), "");
    message = message.lines().findFirst().orElse("").trim();
    return message.isEmpty() ? root.getClass().getSimpleName() : message;
  }
}
