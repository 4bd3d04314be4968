package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.spi.Provider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/** The plugins of a depot, in the running framework. */
final class InstalledPlugins implements Plugins {

  private static final Messages WORDS = Messages.of(InstalledPlugins.class);
  private static final String ID = "absorb.id";

  private final BundleContext context;
  private final Depot depot;
  private final Map<String, Running> running = new TreeMap<>();

  /** A current plugin, and its bundle if it got that far; or whether something else is missing. */
  private record Running(Plugin plugin, Bundle bundle, boolean misfit) {}

  InstalledPlugins(BundleContext context, Depot depot) {
    this.context = context;
    this.depot = depot;
  }

  /**
   * Starts the current plugins; one that cannot be is listed with its complaint.
   *
   * @param wanted which of them
   * @return complaints, one sentence each
   */
  synchronized List<String> start(Predicate<Depot.Item> wanted) {
    List<Depot.Item> items;
    try {
      items = depot.items();
    } catch (IllegalStateException | UncheckedIOException e) {
      return List.of(e.getMessage());
    }
    startAll(items.stream().filter(wanted).toList());
    return list().stream()
        .filter(plugin -> !plugin.works())
        .map(plugin -> WORDS.get("broken", plugin.name(), plugin.version(), plugin.complaint()))
        .toList();
  }

  /** What one brings another may need: as long as some start, the misfits are tried again. */
  private void startAll(List<Depot.Item> items) {
    List<Depot.Item> left = items;
    int before;
    do {
      before = left.size();
      left.forEach(item -> running.put(item.name(), start(item)));
      left = left.stream().filter(item -> running.get(item.name()).misfit()).toList();
    } while (!left.isEmpty() && left.size() < before);
  }

  private Running start(Depot.Item item) {
    boolean misfit = false;
    try {
      Jar jar = Jar.read(depot.jar(item.name(), item.version()));
      if (!jar.sha256().equals(item.sha256())) {
        return broken(item, WORDS.get("changed"), false);
      }
      misfit = true;
      new Fit(context, null).check(jar);
      misfit = false;
      Bundle bundle = start(jar, started -> {}); // its components come up later
      return new Running(plugin(jar, ""), bundle, false);
    } catch (BadInputException | UncheckedIOException e) {
      String name = item.name() + " " + item.version() + " ";
      String complaint = e.getMessage();
      return broken(
          item,
          complaint.startsWith(name) ? complaint.substring(name.length()) : complaint,
          misfit);
    }
  }

  private static Running broken(Depot.Item item, String complaint, boolean misfit) {
    return new Running(
        new Plugin(item.name(), item.version(), item.sha256(), List.of(), complaint), null, misfit);
  }

  private static Plugin plugin(Jar jar, String complaint) {
    List<String> ids =
        jar.extensions().stream().map(Components.Declared::id).distinct().sorted().toList();
    return new Plugin(jar.name(), jar.version().toString(), jar.sha256(), ids, complaint);
  }

  @Override
  public synchronized List<Plugin> list() {
    return running.values().stream().map(Running::plugin).toList();
  }

  @Override
  public synchronized Plugin install(java.nio.file.Path file) {
    Jar jar = Jar.read(file);
    return depot.alone(() -> install(jar));
  }

  private Plugin install(Jar jar) {
    String version = jar.version().toString();
    Optional<Depot.Item> same =
        items().stream().filter(item -> item.is(jar.name(), version)).findFirst();
    if (same.isPresent() && !same.get().sha256().equals(jar.sha256())) {
      throw new BadInputException(WORDS.get("other", jar.name(), version));
    }
    Running before = running.get(jar.name());
    if (same.isPresent()
        && before != null
        && before.plugin().works()
        && before.plugin().version().equals(version)) {
      return before.plugin();
    }
    Bundle replaced = before == null ? null : before.bundle();
    new Fit(context, replaced).check(jar);
    depot.keep(jar);
    try {
      stop(replaced);
      Running now = new Running(plugin(jar, ""), start(jar, bundle -> tryOut(jar, bundle)), false);
      depot.makeCurrent(new Depot.Item(jar.name(), version, jar.sha256(), true));
      running.put(jar.name(), now);
      return now.plugin();
    } catch (BadInputException | IllegalStateException | UncheckedIOException e) {
      if (same.isEmpty()) {
        depot.drop(jar.name(), version);
      }
      if (before != null && replaced != null) {
        restore(before);
      }
      throw e;
    }
  }

  private List<Depot.Item> items() {
    try {
      return depot.items();
    } catch (IllegalStateException e) {
      throw new BadInputException(e.getMessage());
    }
  }

  private void restore(Running before) {
    Plugin plugin = before.plugin();
    running.put(
        plugin.name(),
        start(new Depot.Item(plugin.name(), plugin.version(), plugin.sha256(), true)));
  }

  /** Installs and starts a jar that fits; if it does not start or pass, it is gone again. */
  private Bundle start(Jar jar, Consumer<Bundle> check) {
    String location = "plugin:" + jar.name() + "/" + jar.version() + "#sha256=" + jar.sha256();
    Bundle bundle = null;
    try {
      bundle = context.installBundle(location, new ByteArrayInputStream(jar.bytes()));
      bundle.start();
      check.accept(bundle);
      return bundle;
    } catch (BundleException | BadInputException e) {
      stop(bundle);
      throw e instanceof BadInputException known
          ? known
          : new BadInputException(
              WORDS.get("start", jar.name(), jar.version().toString(), reason(e)));
    }
  }

  /** Every extension has to come up and to say what its parameters are. */
  private void tryOut(Jar jar, Bundle bundle) {
    List<String> there = new ArrayList<>();
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    for (ServiceReference<?> reference : services == null ? new ServiceReference<?>[0] : services) {
      String id = String.valueOf(reference.getProperty(ID));
      try {
        if (context.getService(reference) instanceof Provider<?, ?> provider) {
          Declaration.of(provider.parameters());
          there.add(id);
        }
      } catch (RuntimeException | LinkageError e) {
        throw new BadInputException(
            WORDS.get("extension.fails", jar.name(), jar.version().toString(), id, reason(e)));
      } finally {
        context.ungetService(reference);
      }
    }
    List<String> declared = jar.extensions().stream().map(Components.Declared::id).toList();
    Stream<String> missing = declared.stream().filter(id -> !there.contains(id));
    missing
        .findFirst()
        .ifPresent(
            id -> {
              throw new BadInputException(
                  WORDS.get("extension.missing", jar.name(), jar.version().toString(), id));
            });
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("").trim();
    return message.isEmpty() ? root.getClass().getSimpleName() : message;
  }

  private static void stop(Bundle bundle) {
    if (bundle != null && bundle.getState() != Bundle.UNINSTALLED) {
      try {
        bundle.uninstall();
      } catch (BundleException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }
}
