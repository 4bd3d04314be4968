package org.absorb.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.catalog.Label;
import org.absorb.engine.catalog.Origin;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Digest;
import org.absorb.model.text.Messages;
import org.absorb.spi.Provider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;

/**
 * The catalog of the framework: extensions are services, and everything a list shows is a service
 * property, so no plugin class is loaded for it.
 */
@org.osgi.service.component.annotations.Component(service = Catalog.class)
public final class ServiceCatalog implements Catalog {

  private static final String ID = "absorb.id";

  /** They are above us, but what they write is part of a run. */
  private static final Set<String> RECORDERS = Set.of("org.absorb.store", "org.absorb.runner");

  private static final String HASH_MARK = "#sha256=";

  private final BundleContext context;
  private final Map<Bundle, Origin> origins = new ConcurrentHashMap<>();

  @Activate
  public ServiceCatalog(BundleContext context) {
    this.context = context;
  }

  @Override
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Kind<?> kind : Kind.ALL) {
      for (ServiceReference<?> reference : references(kind)) {
        entries.add(entry(kind, reference));
      }
    }
    return entries;
  }

  /** Looks at those of one kind, and into the words of the one alone. */
  @Override
  public Optional<Entry> find(Kind<?> kind, String id) {
    for (ServiceReference<?> reference : references(kind)) {
      if (id.equals(String.valueOf(reference.getProperty(ID)))) {
        return Optional.of(entry(kind, reference));
      }
    }
    return Optional.empty();
  }

  @Override
  public SortedSet<Origin> origins(Specification specification) {
    SortedSet<Origin> used = new TreeSet<>();
    for (Class<?> contract : List.of(Specification.class, Provider.class, ServiceCatalog.class)) {
      used.add(origin(FrameworkUtil.getBundle(contract)));
    }
    for (Bundle bundle : context.getBundles()) {
      if (RECORDERS.contains(bundle.getSymbolicName())) {
        used.add(origin(bundle));
      }
    }
    for (Component dynamics : specification.allDynamics()) {
      add(used, Kind.SCHEME, dynamics);
      add(used, Kind.POTENTIAL, specification.under(dynamics).potential());
    }
    add(used, Kind.INITIAL, specification.system().initial());
    add(used, Kind.RADII, specification.system().radii());
    specification.observe().forEach(observable -> add(used, Kind.OBSERVABLE, observable));
    return used;
  }

  private void add(SortedSet<Origin> used, Kind<?> kind, Component component) {
    find(kind, component.type()).ifPresent(entry -> used.add(entry.origin().get()));
  }

  private ServiceReference<?>[] references(Kind<?> kind) {
    try {
      // "all": a plugin's class space need not be ours to be listed; getService checks it
      ServiceReference<?>[] found =
          context.getServiceReferences(kind.service().getName(), "(" + ID + "=*)");
      return found == null ? new ServiceReference<?>[0] : found;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Entry entry(Kind<?> kind, ServiceReference<?> reference) {
    String id = String.valueOf(reference.getProperty(ID));
    Object version = reference.getProperty("absorb.physicsVersion");
    return new Entry(
        kind,
        id,
        label(id, reference),
        version instanceof Number number ? number.intValue() : 1,
        () -> origin(reference.getBundle()),
        () -> provider(kind, id, reference));
  }

  /** Of no plugin's class anything is loaded, only the file of words beside it. */
  private static String label(String id, ServiceReference<?> reference) {
    Object type = reference.getProperty("component.name");
    Bundle bundle = reference.getBundle();
    BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
    return type == null || wiring == null
        ? id
        : Label.of(type.toString(), wiring.getClassLoader(), id);
  }

  private Provider<?, ?> provider(Kind<?> kind, String id, ServiceReference<?> reference) {
    Object service = context.getService(reference);
    if (service instanceof Provider<?, ?> provider) {
      return provider;
    }
    throw new BadInputException(Messages.of(ServiceCatalog.class).get("unusable", kind.name(), id));
  }

  private Origin origin(Bundle bundle) {
    return origins.computeIfAbsent(
        bundle,
        b -> new Origin(b.getSymbolicName(), b.getVersion().toString(), hash(b.getLocation())));
  }

  /** Product bundles lie where their location says; installed plugins carry their hash in it. */
  private static String hash(String location) {
    int mark = location.indexOf(HASH_MARK);
    if (mark >= 0) {
      return location.substring(mark + HASH_MARK.length());
    }
    String file =
        location.startsWith("reference:") ? location.substring("reference:".length()) : location;
    if (!file.startsWith("file:")) {
      return "";
    }
    MessageDigest digest = Digest.sha256();
    try (InputStream in = Files.newInputStream(Path.of(URI.create(file)))) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.hex(digest.digest());
  }
}
