package org.absorb.plugins.internal;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.osgi.framework.Bundle;

/** The plugins of this process, running or not. One thread at a time. */
final class Population {

  private static final Messages WORDS = Messages.of(Population.class);

  private final Host host;
  private final Depot depot;
  private final SortedMap<String, Running> plugins = new TreeMap<>();

  Population(Host host, Depot depot) {
    this.host = host;
    this.depot = depot;
  }

  /** All, by name. */
  Collection<Running> all() {
    return List.copyOf(plugins.values());
  }

  Optional<Running> find(String name) {
    return Optional.ofNullable(plugins.get(name));
  }

  private Optional<Bundle> bundle(String name) {
    return find(name).flatMap(Running::bundle);
  }

  /** Finds out what is needed, around what runs here. */
  Resolution resolution(Collection<Candidate> candidates) {
    return new Resolution(host, this::bundle, candidates);
  }

  /** Reads what was installed; it has to be just that. */
  Jar read(Depot.Item item) {
    Optional<byte[]> bytes = depot.bytes(item.name(), item.version());
    String complaint = Depot.complaint(item.build(), bytes);
    if (!complaint.isEmpty()) {
      throw new BadInputException(WORDS.get("fit", item.name(), item.version(), complaint));
    }
    return Jar.of(depot.jar(item.name(), item.version()).toString(), bytes.orElseThrow());
  }

  /**
   * Starts plugins; one that cannot be is there with its complaint.
   *
   * @param started which of them; the others are there and off
   */
  void start(List<Depot.Item> items, Predicate<Depot.Item> started) {
    Map<Jar, Depot.Item> jars = new LinkedHashMap<>();
    for (Depot.Item item : items) {
      try {
        Jar jar = read(item);
        plugins.put(item.name(), Running.off(item, jar.ids()));
        if (started.test(item)) {
          jars.put(jar, item);
        }
      } catch (BadInputException | UncheckedIOException e) {
        plugins.put(item.name(), Running.broken(item, e.getMessage()));
      }
    }
    while (jars.entrySet().removeIf(each -> isMisfit(each.getKey(), each.getValue(), jars))) {
      continue; // without the misfit others may not fit either
    }
    List<Jar> order = resolution(List.of()).with(jars.keySet());
    order.forEach(jar -> plugins.put(jar.name(), installed(jar, jars.get(jar))));
    order.forEach(jar -> start(jar, jars.get(jar)));
  }

  private boolean isMisfit(Jar jar, Depot.Item item, Map<Jar, Depot.Item> all) {
    Optional<String> complaint =
        resolution(List.of()).fit(jar, List.copyOf(all.keySet())).complaint(jar);
    complaint.ifPresent(why -> plugins.put(item.name(), Running.broken(item, why)));
    return complaint.isPresent();
  }

  private Running installed(Jar jar, Depot.Item item) {
    try {
      return Running.in(host.install(jar), item, jar);
    } catch (BadInputException e) {
      return Running.broken(item, e.getMessage());
    }
  }

  private void start(Jar jar, Depot.Item item) {
    Optional<Bundle> installed = bundle(jar.name());
    if (installed.isEmpty()) {
      return;
    }
    Bundle bundle = installed.get();
    try {
      resolution(List.of()).fit(jar, List.of()).check(jar); // what it needs may not have started
      host.start(jar, bundle); // its components come up later
    } catch (BadInputException e) {
      plugins.put(jar.name(), Running.broken(item, e.getMessage()));
      host.remove(List.of(bundle));
    }
  }

  /**
   * Who would be left without what it needs.
   *
   * @param names plugins that go, or come in another version
   * @param coming what comes
   * @return a sentence without a subject; empty if nobody would
   */
  Optional<String> leftBehind(Collection<String> names, Collection<Jar> coming) {
    List<Bundle> gone = names.stream().map(this::bundle).flatMap(Optional::stream).toList();
    Surroundings now = host.surroundings(List.of(), List.of());
    Surroundings then = host.surroundings(gone, coming);
    for (Running other : plugins.values()) {
      if (!names.contains(other.item().name())) {
        for (Requirement need : other.needs()) {
          Optional<String> lacking = need.complaint(then);
          if (lacking.isPresent() && need.isMet(now)) {
            return Optional.of(
                WORDS.get("needed", other.item().name(), other.item().version(), need.name()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Puts versions in the place of those that run. If any of them does not work, all is as before.
   *
   * @param items what they are, each with its jar, whatever is needed before who needs it
   * @param done what makes it final, before this returns
   */
  void replace(Map<Depot.Item, Jar> items, Runnable done) {
    List<Running> before =
        items.keySet().stream()
            .map(item -> plugins.get(item.name()))
            .filter(r -> r != null)
            .toList();
    Map<Jar, Bundle> fresh = new LinkedHashMap<>();
    try {
      host.uninstall(before.stream().map(Running::bundle).flatMap(Optional::stream).toList());
      items.forEach((item, jar) -> fresh.put(jar, host.install(jar)));
      host.refresh();
      fresh.forEach(host::start);
      fresh.forEach(host::tryOut);
      dependents(items.values());
      done.run();
    } catch (BadInputException | IllegalStateException | UncheckedIOException e) {
      host.uninstall(fresh.values());
      host.refresh();
      start(
          before.stream().filter(r -> r.bundle().isPresent()).map(Running::item).toList(),
          item -> true);
      all().forEach(this::again);
      throw e;
    }
    items.forEach((item, jar) -> plugins.put(item.name(), Running.in(fresh.get(jar), item, jar)));
  }

  /** Who was wired to what is gone has been wired anew, and has to run. */
  private void dependents(Collection<Jar> coming) {
    List<String> names = coming.stream().map(Jar::name).toList();
    for (Running other : plugins.values()) {
      boolean runs = other.bundle().map(Host::runs).orElse(true);
      if (!runs && !names.contains(other.item().name())) {
        throw new BadInputException(
            WORDS.get(
                "dependent",
                coming.iterator().next().name(),
                coming.iterator().next().version().toString(),
                other.item().name(),
                other.item().version()));
      }
    }
  }

  private void again(Running plugin) {
    plugin
        .bundle()
        .filter(bundle -> !Host.runs(bundle))
        .ifPresent(bundle -> start(read(plugin.item()), plugin.item()));
  }

  /** Stops a plugin; it is there, and off. */
  void stop(Depot.Item item) {
    Running plugin = plugins.get(item.name());
    plugin.bundle().ifPresent(bundle -> host.remove(List.of(bundle)));
    plugins.put(item.name(), Running.off(item, plugin.extensions()));
  }

  /** Stops a plugin; it is no longer there. */
  void forget(String name) {
    bundle(name).ifPresent(bundle -> host.remove(List.of(bundle)));
    plugins.remove(name);
  }
}
