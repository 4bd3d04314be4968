package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Whether a jar fits the running framework, found out before it is installed. The framework's
 * resolver would find it out too, but answers with a trace that nobody reads.
 */
final class Fit {

  private static final Messages WORDS = Messages.of(Fit.class);
  private static final Pattern EE_VERSION = Pattern.compile("version>?=\\s*(?:1\\.)?(\\d{1,9})");
  private static final String ID = "absorb.id";

  private final BundleContext context;
  private final List<Bundle> others;

  /**
   * @param context of the framework
   * @param replaced a bundle that will be gone; {@code null} for none
   */
  Fit(BundleContext context, Bundle replaced) {
    this.context = context;
    this.others =
        Stream.of(context.getBundles()).filter(bundle -> !bundle.equals(replaced)).toList();
  }

  /**
   * @throws BadInputException with one sentence, if the jar does not fit
   */
  void check(Jar jar) {
    if (jar.headers().containsKey(Constants.FRAGMENT_HOST)) {
      throw misfit(jar, "fit.fragment");
    }
    for (Bundle other : others) {
      if (jar.name().equals(other.getSymbolicName())) {
        throw misfit(jar, "fit.ours");
      }
    }
    java(jar);
    packages(jar);
    bundles(jar);
    capabilities(jar);
    extensions(jar);
  }

  private void java(Jar jar) {
    int needed = jar.java();
    for (Header.Clause clause : Header.read(jar.headers().get(Constants.REQUIRE_CAPABILITY))) {
      Matcher version = EE_VERSION.matcher(clause.directives().getOrDefault("filter", ""));
      if (clause.paths().contains(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)
          && version.find()) {
        needed = Math.max(needed, Integer.parseInt(version.group(1)));
      }
    }
    if (needed > Runtime.version().feature()) {
      throw misfit(
          jar, "fit.java", Integer.toString(needed), Integer.toString(Runtime.version().feature()));
    }
  }

  private void packages(Jar jar) {
    Set<String> own = new HashSet<>();
    Header.read(jar.headers().get(Constants.EXPORT_PACKAGE))
        .forEach(clause -> own.addAll(clause.paths()));
    for (Header.Clause clause : Header.read(jar.headers().get(Constants.IMPORT_PACKAGE))) {
      for (String wanted : clause.paths()) {
        if (!clause.optional() && !own.contains(wanted) && !wanted.startsWith("java.")) {
          need(
              jar,
              wanted,
              clause.attributes().get(Constants.VERSION_ATTRIBUTE),
              versions(wanted),
              "fit.package");
        }
      }
    }
  }

  private void bundles(Jar jar) {
    for (Header.Clause clause : Header.read(jar.headers().get(Constants.REQUIRE_BUNDLE))) {
      for (String wanted : clause.paths()) {
        List<Version> there =
            others.stream()
                .filter(bundle -> wanted.equals(bundle.getSymbolicName()))
                .map(Bundle::getVersion)
                .toList();
        if (!clause.optional() && !wanted.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME)) {
          need(
              jar,
              wanted,
              clause.attributes().get(Constants.BUNDLE_VERSION_ATTRIBUTE),
              there,
              "fit.bundle");
        }
      }
    }
  }

  private void need(Jar jar, String wanted, String range, List<Version> there, String missing) {
    VersionRange versions = range(jar, range);
    if (there.isEmpty()) {
      throw misfit(jar, missing, wanted);
    }
    if (there.stream().noneMatch(versions::includes)) {
      Version newest = there.stream().max(Comparator.naturalOrder()).orElseThrow();
      boolean tooNew = newest.compareTo(versions.getLeft()) >= 0 && versions.getRight() != null;
      String key = tooNew ? "fit.newer" : "fit.older";
      throw misfit(
          jar,
          key,
          wanted,
          brief(tooNew ? versions.getRight() : versions.getLeft()),
          brief(newest));
    }
  }

  private VersionRange range(Jar jar, String text) {
    try {
      return new VersionRange(text == null ? "0.0.0" : text);
    } catch (IllegalArgumentException e) {
      throw misfit(jar, "fit.range", text);
    }
  }

  private void capabilities(Jar jar) {
    for (Header.Clause clause : Header.read(jar.headers().get(Constants.REQUIRE_CAPABILITY))) {
      String filter = clause.directives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
      boolean now =
          "resolve"
              .equals(clause.directives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve"));
      for (String namespace : clause.paths()) {
        boolean java =
            namespace.equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
        if (now && !clause.optional() && !java && !provided(jar, namespace, filter)) {
          throw misfit(jar, "fit.capability", namespace + filter);
        }
      }
    }
  }

  private boolean provided(Jar jar, String namespace, String filter) {
    for (Header.Clause own : Header.read(jar.headers().get(Constants.PROVIDE_CAPABILITY))) {
      if (own.paths().contains(namespace)) {
        return true;
      }
    }
    try {
      var wanted = filter.isEmpty() ? null : FrameworkUtil.createFilter(filter);
      return capabilities(namespace)
          .anyMatch(capability -> wanted == null || wanted.matches(capability.getAttributes()));
    } catch (InvalidSyntaxException e) {
      throw misfit(jar, "fit.range", filter);
    }
  }

  private void extensions(Jar jar) {
    List<Components.Declared> seen = new ArrayList<>();
    for (Components.Declared extension : jar.extensions()) {
      if (seen.contains(extension)) {
        throw misfit(jar, "fit.twice", extension.id());
      }
      seen.add(extension);
      for (Bundle owner : owners(extension)) {
        throw misfit(jar, "fit.taken", extension.id(), owner.getSymbolicName());
      }
    }
  }

  private List<Bundle> owners(Components.Declared extension) {
    try {
      ServiceReference<?>[] found =
          context.getAllServiceReferences(extension.service(), "(" + ID + "=*)");
      return Stream.of(found == null ? new ServiceReference<?>[0] : found)
          .filter(reference -> extension.id().equals(reference.getProperty(ID)))
          .map(ServiceReference::getBundle)
          .filter(others::contains)
          .toList();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Version> versions(String wanted) {
    return capabilities(PackageNamespace.PACKAGE_NAMESPACE)
        .filter(
            capability ->
                wanted.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
        .map(
            capability ->
                (Version)
                    capability
                        .getAttributes()
                        .getOrDefault(Constants.VERSION_ATTRIBUTE, Version.emptyVersion))
        .toList();
  }

  private Stream<BundleCapability> capabilities(String namespace) {
    return others.stream()
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .filter(revision -> revision != null)
        .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
  }

  /** Without zeros at the end: 2.0, 0.1, 1.2.3. */
  private static String brief(Version version) {
    String text = version.getMajor() + "." + version.getMinor();
    return version.getMicro() == 0 ? text : text + "." + version.getMicro();
  }

  private static BadInputException misfit(Jar jar, String key, Object... values) {
    return new BadInputException(
        WORDS.get("fit", jar.name(), jar.version().toString(), WORDS.get(key, values)));
  }
}
