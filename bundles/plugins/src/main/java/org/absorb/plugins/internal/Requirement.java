package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Need;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;

/**
 * Something without which a plugin is not resolved, as its manifest has it.
 *
 * @param kind what it is
 * @param name of the package, bundle or namespace
 * @param range the versions that do; of packages and bundles
 * @param filter of a capability; {@code null} for any
 */
record Requirement(Kind kind, String name, VersionRange range, Filter filter) {

  private static final Messages WORDS = Messages.of(Requirement.class);
  private static final VersionRange ANY = new VersionRange("0.0.0");

  /** What can be required. */
  enum Kind {
    PACKAGE,
    BUNDLE,
    CAPABILITY
  }

  /**
   * What a jar needs of others, in the order of packages, bundles, capabilities; of Java it is
   * {@link Fit} that speaks.
   *
   * @throws IllegalArgumentException with the text that cannot be understood
   */
  static List<Requirement> of(Jar jar) {
    List<Requirement> all = new ArrayList<>();
    Set<String> own = new HashSet<>();
    jar.header(Constants.EXPORT_PACKAGE).forEach(clause -> own.addAll(clause.paths()));
    for (Header.Clause clause : jar.header(Constants.IMPORT_PACKAGE)) {
      for (String wanted : clause.paths()) {
        if (!clause.optional() && !own.contains(wanted) && !wanted.startsWith("java.")) {
          String range = clause.attributes().get(Constants.VERSION_ATTRIBUTE);
          all.add(new Requirement(Kind.PACKAGE, wanted, range(range), null));
        }
      }
    }
    for (Header.Clause clause : jar.header(Constants.REQUIRE_BUNDLE)) {
      for (String wanted : clause.paths()) {
        if (!clause.optional() && !wanted.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME)) {
          String range = clause.attributes().get(Constants.BUNDLE_VERSION_ATTRIBUTE);
          all.add(new Requirement(Kind.BUNDLE, wanted, range(range), null));
        }
      }
    }
    all.addAll(capabilities(jar));
    return all;
  }

  private static List<Requirement> capabilities(Jar jar) {
    Set<String> own = new HashSet<>();
    jar.header(Constants.PROVIDE_CAPABILITY).forEach(clause -> own.addAll(clause.paths()));
    own.add(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
    List<Requirement> all = new ArrayList<>();
    for (Header.Clause clause : jar.header(Constants.REQUIRE_CAPABILITY)) {
      String effective = clause.directives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve");
      for (String namespace : clause.paths()) {
        if (effective.equals("resolve") && !clause.optional() && !own.contains(namespace)) {
          Filter filter = filter(clause.directives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
          all.add(new Requirement(Kind.CAPABILITY, namespace, ANY, filter));
        }
      }
    }
    return all;
  }

  private static VersionRange range(String text) {
    try {
      return text == null ? ANY : new VersionRange(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Filter filter(String text) {
    try {
      return text.isEmpty() ? null : FrameworkUtil.createFilter(text);
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private List<Version> versions(Surroundings there) {
    return kind == Kind.PACKAGE ? there.packages(name) : there.bundle(name);
  }

  boolean isMet(Surroundings there) {
    return kind == Kind.CAPABILITY
        ? there.provides(name, filter)
        : versions(there).stream().anyMatch(range::includes);
  }

  /** What is wrong, without a subject; empty if nothing is. */
  Optional<String> complaint(Surroundings there) {
    if (isMet(there)) {
      return Optional.empty();
    }
    if (kind == Kind.CAPABILITY) {
      return Optional.of(WORDS.get("fit.capability", name + (filter == null ? "" : filter)));
    }
    Optional<Version> newest = versions(there).stream().max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      return Optional.of(WORDS.get(kind == Kind.PACKAGE ? "fit.package" : "fit.bundle", name));
    }
    boolean tooNew = newest.get().compareTo(range.getLeft()) >= 0 && range.getRight() != null;
    return Optional.of(
        WORDS.get(
            tooNew ? "fit.newer" : "fit.older",
            name,
            brief(tooNew ? range.getRight() : range.getLeft()),
            brief(newest.get())));
  }

  Need need(Surroundings there) {
    String versions = range.equals(ANY) ? "" : range.toString();
    return new Need(name, filter == null ? versions : filter.toString(), isMet(there));
  }

  /** Without zeros at the end: 2.0, 0.1, 1.2.3. */
  private static String brief(Version version) {
    String text = version.getMajor() + "." + version.getMinor();
    return version.getMicro() == 0 ? text : text + "." + version.getMicro();
  }
}
