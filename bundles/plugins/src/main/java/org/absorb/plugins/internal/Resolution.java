package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.model.parameter.BadInputException;
import org.osgi.framework.Bundle;

/**
 * Finds what has to come along with plugins, and in which order. Candidates are tried newest first,
 * and given up where they lack something themselves.
 */
final class Resolution {

  private final Host host;
  private final Function<String, Optional<Bundle>> running;
  private final List<Candidate> candidates;

  /**
   * @param running the bundle of a plugin that runs, by its name: it goes where another version
   *     comes
   * @param candidates what may come along
   */
  Resolution(
      Host host, Function<String, Optional<Bundle>> running, Collection<Candidate> candidates) {
    this.host = host;
    this.running = running;
    this.candidates = List.copyOf(candidates);
  }

  /**
   * The jars and what they need, whatever is needed before who needs it. Where something is lacking
   * the result lacks it too: {@link #fit} says what.
   */
  List<Jar> with(Collection<Jar> wanted) {
    Map<String, Jar> chosen = new LinkedHashMap<>();
    wanted.forEach(jar -> chosen.put(jar.name(), jar));
    for (Jar jar : wanted) {
      complete(jar, chosen).ifPresent(chosen::putAll);
    }
    return ordered(new ArrayList<>(chosen.values()));
  }

  /** Whether a jar fits, if all of these come. */
  Fit fit(Jar jar, Collection<Jar> all) {
    return new Fit(around(jar, all));
  }

  private Surroundings around(Jar jar, Collection<Jar> all) {
    List<Bundle> gone = new ArrayList<>();
    all.forEach(each -> running.apply(each.name()).ifPresent(gone::add));
    running.apply(jar.name()).ifPresent(gone::add);
    return host.surroundings(gone, all.stream().filter(each -> !each.equals(jar)).toList());
  }

  /** The chosen ones and all that a jar needs; empty if something cannot be had. */
  private Optional<Map<String, Jar>> complete(Jar jar, Map<String, Jar> chosen) {
    Map<String, Jar> all = new LinkedHashMap<>(chosen);
    for (Requirement requirement : requirements(jar)) {
      if (!requirement.isMet(around(jar, all.values()))) {
        Optional<Map<String, Jar>> more = provider(requirement, jar, all);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        all = more.get();
      }
    }
    return Optional.of(all);
  }

  private Optional<Map<String, Jar>> provider(
      Requirement requirement, Jar jar, Map<String, Jar> chosen) {
    for (Candidate candidate : candidates) {
      String name = candidate.build().name();
      if (candidate.provides().contains(requirement.name()) && !chosen.containsKey(name)) {
        Optional<Jar> found = fetched(candidate);
        if (found.isPresent()) {
          Map<String, Jar> tried = new LinkedHashMap<>(chosen);
          tried.put(name, found.get());
          if (requirement.isMet(around(jar, tried.values()))) {
            Optional<Map<String, Jar>> all = complete(found.get(), tried);
            if (all.isPresent() && fit(found.get(), all.get().values()).isFine(found.get())) {
              return all;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** One that cannot be had is as good as none. */
  private static Optional<Jar> fetched(Candidate candidate) {
    try {
      return Optional.of(candidate.jar().get());
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  private static List<Requirement> requirements(Jar jar) {
    try {
      return Requirement.of(jar);
    } catch (IllegalArgumentException e) {
      return List.of(); // its fit says what cannot be understood
    }
  }

  private List<Jar> ordered(List<Jar> left) {
    List<Jar> placed = new ArrayList<>();
    while (!left.isEmpty()) {
      Jar next =
          left.stream()
              .filter(jar -> isReady(jar, placed))
              .findFirst()
              .orElse(left.get(0)); // they need each other, or something is lacking
      placed.add(next);
      left.remove(next);
    }
    return placed;
  }

  private boolean isReady(Jar jar, List<Jar> placed) {
    Surroundings there = around(jar, placed);
    return requirements(jar).stream().allMatch(requirement -> requirement.isMet(there));
  }
}
