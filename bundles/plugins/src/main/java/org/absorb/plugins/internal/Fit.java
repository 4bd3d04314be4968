package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Need;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;

/**
 * Whether a jar fits what will be around it, found out before it is installed. The framework's
 * resolver would find it out too, but answers with a trace that nobody reads.
 */
final class Fit {

  private static final Messages WORDS = Messages.of(Fit.class);
  private static final Pattern EE_VERSION = Pattern.compile("version>?=\\s*(?:1\\.)?(\\d{1,9})");

  private final Surroundings there;

  /**
   * @param there what will be around it, without itself
   */
  Fit(Surroundings there) {
    this.there = there;
  }

  /** A sentence without its subject, if the jar does not fit. */
  Optional<String> complaint(Jar jar) {
    if (jar.headers().containsKey(Constants.FRAGMENT_HOST)) {
      return Optional.of(WORDS.get("fit.fragment"));
    }
    if (!there.bundle(jar.name()).isEmpty()) {
      return Optional.of(WORDS.get("fit.ours"));
    }
    int java = java(jar);
    if (java > Runtime.version().feature()) {
      String here = Integer.toString(Runtime.version().feature());
      return Optional.of(WORDS.get("fit.java", Integer.toString(java), here));
    }
    try {
      for (Requirement requirement : Requirement.of(jar)) {
        Optional<String> complaint = requirement.complaint(there);
        if (complaint.isPresent()) {
          return complaint;
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.of(WORDS.get("fit.range", e.getMessage()));
    }
    return extensions(jar);
  }

  /**
   * @throws BadInputException with one sentence, if the jar does not fit
   */
  void check(Jar jar) {
    complaint(jar)
        .ifPresent(
            complaint -> {
              throw new BadInputException(about(jar, complaint));
            });
  }

  /** Whether it fits. */
  boolean isFine(Jar jar) {
    return complaint(jar).isEmpty();
  }

  /** A sentence about a jar from one without a subject. */
  static String about(Jar jar, String complaint) {
    return WORDS.get("fit", jar.name(), jar.version().toString(), complaint);
  }

  /** What it needs, and whether that is there. */
  List<Need> needs(Jar jar) {
    List<Need> needs = new ArrayList<>();
    int java = java(jar);
    if (java > 0) {
      boolean met = java <= Runtime.version().feature();
      needs.add(new Need("Java", Integer.toString(java), met));
    }
    try {
      Requirement.of(jar).forEach(requirement -> needs.add(requirement.need(there)));
    } catch (IllegalArgumentException e) {
      return needs; // the complaint says what cannot be understood
    }
    return needs;
  }

  private static int java(Jar jar) {
    int needed = jar.java();
    for (Header.Clause clause : jar.header(Constants.REQUIRE_CAPABILITY)) {
      Matcher version = EE_VERSION.matcher(clause.directives().getOrDefault("filter", ""));
      if (clause.paths().contains(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)
          && version.find()) {
        needed = Math.max(needed, Integer.parseInt(version.group(1)));
      }
    }
    return needed;
  }

  private Optional<String> extensions(Jar jar) {
    List<Components.Declared> seen = new ArrayList<>();
    for (Components.Declared extension : jar.extensions()) {
      if (seen.contains(extension)) {
        return Optional.of(WORDS.get("fit.twice", extension.id()));
      }
      seen.add(extension);
      Optional<String> owner = there.owner(extension);
      if (owner.isPresent()) {
        return Optional.of(WORDS.get("fit.taken", extension.id(), owner.get()));
      }
    }
    return Optional.empty();
  }
}
