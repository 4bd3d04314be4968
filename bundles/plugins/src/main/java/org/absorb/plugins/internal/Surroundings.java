package org.absorb.plugins.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What a plugin will find around it: the bundles of the running framework without those that will
 * be gone, and jars that come along.
 */
final class Surroundings {

  private static final String ID = "absorb.id";

  private final BundleContext context;
  private final List<Bundle> bundles;
  private final List<Jar> jars;

  /**
   * @param context of the framework
   * @param gone bundles that will not be there
   * @param jars what comes along
   */
  Surroundings(BundleContext context, Collection<Bundle> gone, Collection<Jar> jars) {
    this.context = context;
    this.bundles =
        Stream.of(context.getBundles()).filter(bundle -> !gone.contains(bundle)).toList();
    this.jars = List.copyOf(jars);
  }

  /** The versions of a bundle. */
  List<Version> bundle(String name) {
    return Stream.concat(
            bundles.stream()
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .map(Bundle::getVersion),
            jars.stream().filter(jar -> jar.name().equals(name)).map(Jar::version))
        .toList();
  }

  /** The versions in which a package is offered. */
  List<Version> packages(String name) {
    Stream<Version> there =
        capabilities(PackageNamespace.PACKAGE_NAMESPACE)
            .map(BundleCapability::getAttributes)
            .filter(attributes -> name.equals(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)))
            .map(attributes -> attributes.get(Constants.VERSION_ATTRIBUTE))
            .map(version -> version instanceof Version known ? known : Version.emptyVersion);
    Stream<Version> coming =
        jars.stream()
            .flatMap(jar -> jar.header(Constants.EXPORT_PACKAGE).stream())
            .filter(clause -> clause.paths().contains(name))
            .map(clause -> version(clause.attributes().get(Constants.VERSION_ATTRIBUTE)));
    return Stream.concat(there, coming).toList();
  }

  /**
   * Whether a capability is offered.
   *
   * @param filter {@code null} for any
   */
  boolean provides(String namespace, Filter filter) {
    return capabilities(namespace)
            .anyMatch(capability -> filter == null || filter.matches(capability.getAttributes()))
        || jars.stream()
            .flatMap(jar -> jar.header(Constants.PROVIDE_CAPABILITY).stream())
            .filter(clause -> clause.paths().contains(namespace))
            .anyMatch(clause -> filter == null || filter.matches(typed(clause.attributes())));
  }

  /** Who has an extension already. */
  Optional<String> owner(Components.Declared extension) {
    return Stream.concat(
            owners(extension).map(Bundle::getSymbolicName),
            jars.stream()
                .filter(jar -> jar.extensions().contains(extension))
                .map(jar -> jar.name()))
        .findFirst();
  }

  private Stream<Bundle> owners(Components.Declared extension) {
    try {
      ServiceReference<?>[] found =
          context.getAllServiceReferences(extension.service(), "(" + ID + "=*)");
      return Stream.of(found == null ? new ServiceReference<?>[0] : found)
          .filter(reference -> extension.id().equals(reference.getProperty(ID)))
          .map(ServiceReference::getBundle)
          .filter(bundles::contains);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Stream<BundleCapability> capabilities(String namespace) {
    return bundles.stream()
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .filter(revision -> revision != null)
        .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
  }

  /** A manifest's attributes as the framework will have them, where a filter compares versions. */
  private static Map<String, Object> typed(Map<String, String> attributes) {
    Map<String, Object> typed = new HashMap<>(attributes);
    typed.computeIfPresent(Constants.VERSION_ATTRIBUTE, (key, text) -> version(text.toString()));
    return typed;
  }

  private static Version version(String text) {
    try {
      return Version.parseVersion(text);
    } catch (IllegalArgumentException e) {
      return Version.emptyVersion;
    }
  }
}
