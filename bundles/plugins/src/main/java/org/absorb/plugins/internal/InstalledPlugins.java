package org.absorb.plugins.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Build;
import org.absorb.plugins.Change;
import org.absorb.plugins.Difference;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.plugins.Verdict;
import org.osgi.framework.Version;

/** The plugins of a depot, in the running framework. */
final class InstalledPlugins implements Plugins {

  private static final Messages WORDS = Messages.of(InstalledPlugins.class);
  private static final Comparator<Build> BY_VERSION =
      Comparator.comparing(build -> Version.parseVersion(build.version()));

  private final Host host;
  private final Depot depot;
  private final Population population;
  private final Users users;
  private final String repository;

  /**
   * @param repository the product's own; empty for none
   */
  InstalledPlugins(Host host, Depot depot, String repository) {
    this.repository = repository;
    this.host = host;
    this.depot = depot;
    this.population = new Population(host, depot);
    this.users = new Users(depot.folder());
  }

  /**
   * Starts what is installed; what cannot be is listed with its complaint.
   *
   * @param wanted what is there at all
   * @param started which of that starts
   * @return complaints, one sentence each
   */
  synchronized List<String> start(Predicate<Depot.Item> wanted, Predicate<Depot.Item> started) {
    List<Depot.Item> items;
    try {
      items = depot.items().stream().filter(wanted).toList();
    } catch (IllegalStateException | UncheckedIOException e) {
      return List.of(e.getMessage());
    }
    population.start(items, started);
    return population.all().stream()
        .filter(plugin -> !plugin.complaint().isEmpty())
        .map(
            plugin ->
                WORDS.get(
                    "broken", plugin.item().name(), plugin.item().version(), plugin.complaint()))
        .toList();
  }

  private List<Depot.Item> items() {
    try {
      return depot.items();
    } catch (IllegalStateException e) {
      throw new BadInputException(e.getMessage());
    }
  }

  @Override
  public synchronized List<Plugin> list() {
    Collection<Running> all = population.all();
    List<Depot.Item> items = all.isEmpty() ? List.of() : items();
    return all.stream().map(plugin -> plugin(plugin, items)).toList();
  }

  private static Plugin plugin(Running plugin, List<Depot.Item> items) {
    Depot.Item item = plugin.item();
    List<Build> builds =
        items.stream()
            .filter(other -> other.name().equals(item.name()))
            .map(Depot.Item::build)
            .sorted(BY_VERSION)
            .toList();
    boolean on = item.enabled() || plugin.bundle().isPresent();
    return new Plugin(item.build(), plugin.extensions(), on, plugin.complaint(), builds);
  }

  @Override
  public synchronized List<Inspection> inspect(Request request) {
    Planner plan = Planner.of(request);
    Resolution resolution = population.resolution(plan.candidates());
    List<Jar> jars = resolution.with(plan.wanted());
    List<Depot.Item> items = items();
    return jars.stream()
        .map(
            jar ->
                new Inspection(
                    jar.build(),
                    jar.label(),
                    jar.vendor(),
                    jar.signer(),
                    jar.bytes().length,
                    resolution.fit(jar, jars).needs(jar),
                    jar.ids(),
                    change(jar.build(), items),
                    current(jar.name(), items).map(Depot.Item::version).orElse(""),
                    complaint(jar, jars, resolution, items).orElse("")))
        .toList();
  }

  private static Optional<Depot.Item> current(String name, List<Depot.Item> items) {
    return items.stream().filter(item -> item.current() && item.name().equals(name)).findFirst();
  }

  private static Change change(Build build, List<Depot.Item> items) {
    return current(build.name(), items)
        .map(item -> BY_VERSION.compare(build, item.build()))
        .map(sign -> sign > 0 ? Change.UPDATE : sign < 0 ? Change.DOWNGRADE : Change.SAME)
        .orElse(Change.NEW);
  }

  /** Why a jar cannot be installed together with the others: a whole sentence. */
  private Optional<String> complaint(
      Jar jar, List<Jar> all, Resolution resolution, List<Depot.Item> items) {
    String version = jar.version().toString();
    for (Depot.Item item : items) {
      if (item.is(jar.name(), version) && !item.build().equals(jar.build())) {
        return Optional.of(WORDS.get("other", jar.name(), version));
      }
    }
    return resolution
        .fit(jar, all)
        .complaint(jar)
        .map(complaint -> Fit.about(jar, complaint))
        .or(
            () ->
                population
                    .leftBehind(all.stream().map(Jar::name).toList(), all)
                    .map(why -> WORDS.get("needed.update", jar.name(), version, why)));
  }

  @Override
  public synchronized List<Plugin> install(Request request) {
    Planner plan = Planner.of(request);
    return install(population.resolution(plan.candidates()).with(plan.wanted()));
  }

  private List<Plugin> install(List<Jar> jars) {
    depot.alone(
        () -> {
          List<Depot.Item> items = items();
          Resolution resolution = population.resolution(List.of());
          for (Jar jar : jars) {
            Optional<String> complaint = complaint(jar, jars, resolution, items);
            if (complaint.isPresent()) {
              throw new BadInputException(complaint.get());
            }
          }
          replace(jars.stream().filter(jar -> !runs(jar)).toList(), items);
          return null;
        });
    List<String> names = jars.stream().map(Jar::name).toList();
    return list().stream()
        .filter(plugin -> names.contains(plugin.name()))
        .sorted(Comparator.comparing(plugin -> names.indexOf(plugin.name())))
        .toList();
  }

  private boolean runs(Jar jar) {
    return population
        .find(jar.name())
        .filter(plugin -> plugin.bundle().isPresent())
        .filter(plugin -> plugin.item().build().equals(jar.build()))
        .isPresent();
  }

  private void replace(List<Jar> jars, List<Depot.Item> before) {
    if (jars.isEmpty()) {
      return;
    }
    List<Depot.Item> after = new ArrayList<>(before);
    Map<Depot.Item, Jar> coming = new LinkedHashMap<>();
    List<Jar> unknown = new ArrayList<>();
    for (Jar jar : jars) {
      Depot.Item item = new Depot.Item(jar.build(), true, true);
      coming.put(item, jar);
      if (!after.removeIf(other -> other.is(item.name(), item.version()))) {
        unknown.add(jar);
      }
      after.replaceAll(other -> other.name().equals(item.name()) ? other.as(false, true) : other);
      after.add(item);
    }
    try {
      unknown.forEach(depot::keep);
      population.replace(coming, () -> depot.list(after));
    } catch (BadInputException | IllegalStateException | UncheckedIOException e) {
      unknown.forEach(jar -> depot.drop(jar.name(), jar.version().toString()));
      throw e;
    }
  }

  @Override
  public synchronized Plugin use(String name, String version) {
    List<Depot.Item> all = named(name);
    Depot.Item item =
        all.stream()
            .filter(each -> each.version().equals(version))
            .findFirst()
            .orElseThrow(
                () -> new BadInputException(WORDS.get("no.version", name, version, versions(all))));
    return install(List.of(population.read(item))).get(0);
  }

  @Override
  public synchronized Plugin enable(String name) {
    return install(List.of(population.read(current(name, named(name)).orElseThrow()))).get(0);
  }

  @Override
  public synchronized Plugin disable(String name) {
    needed(name, "needed.disable");
    return depot
        .alone(
            () -> {
              Depot.Item off = current(name, named(name)).orElseThrow().as(true, false);
              depot.list(
                  items().stream().map(each -> each.is(name, off.version()) ? off : each).toList());
              population.stop(off);
              return list().stream().filter(plugin -> plugin.name().equals(name)).findFirst();
            })
        .orElseThrow();
  }

  @Override
  public synchronized void remove(String name, String version) {
    depot.alone(
        () -> {
          List<Depot.Item> all = named(name);
          List<Depot.Item> going =
              all.stream()
                  .filter(each -> version.isEmpty() || each.version().equals(version))
                  .toList();
          if (going.isEmpty()) {
            throw new BadInputException(WORDS.get("no.version", name, version, versions(all)));
          }
          boolean last = going.size() == all.size();
          if (!last && going.stream().anyMatch(Depot.Item::current)) {
            throw new BadInputException(WORDS.get("current", name, version));
          }
          if (last) {
            needed(name, "needed.remove");
          }
          depot.list(items().stream().filter(each -> !going.contains(each)).toList());
          if (last) {
            population.forget(name);
          }
          going.forEach(each -> depot.drop(each.name(), each.version()));
          return null;
        });
  }

  private List<Depot.Item> named(String name) {
    List<Depot.Item> items = items();
    List<Depot.Item> all = items.stream().filter(item -> item.name().equals(name)).toList();
    if (all.isEmpty()) {
      String names =
          items.stream()
              .map(Depot.Item::name)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      throw new BadInputException(
          names.isEmpty() ? WORDS.get("no.plugins", name) : WORDS.get("no.plugin", name, names));
    }
    return all;
  }

  private static String versions(List<Depot.Item> items) {
    return items.stream()
        .map(Depot.Item::build)
        .sorted(BY_VERSION)
        .map(Build::version)
        .collect(Collectors.joining(", "));
  }

  private void needed(String name, String key) {
    population
        .leftBehind(List.of(name), List.of())
        .ifPresent(
            why -> {
              throw new BadInputException(WORDS.get(key, name, why));
            });
  }

  @Override
  public List<Verdict> verify() {
    return items().stream()
        .map(Depot.Item::build)
        .map(
            build ->
                new Verdict(
                    build, Depot.complaint(build, depot.bytes(build.name(), build.version()))))
        .toList();
  }

  @Override
  public String repository() {
    return repository;
  }

  @Override
  public List<Offer> offers(String from) {
    return offers(Source.of(from));
  }

  @Override
  public List<Offer> index(Path folder) {
    return offers(Source.index(folder));
  }

  private List<Offer> offers(Source source) {
    List<Depot.Item> items = items();
    return source.candidates().stream()
        .map(
            each ->
                new Offer(
                    each.build(),
                    each.label(),
                    each.vendor(),
                    each.extensions(),
                    change(each.build(), items)))
        .toList();
  }

  @Override
  public synchronized List<Difference> differences(Collection<Build> used) {
    List<Difference> differences = new ArrayList<>();
    Map<String, List<Build>> byName =
        used.stream()
            .collect(
                Collectors.groupingBy(Build::name, java.util.TreeMap::new, Collectors.toList()));
    Map<String, Plugin> here =
        list().stream().collect(Collectors.toMap(Plugin::name, plugin -> plugin));
    byName.forEach(
        (name, builds) -> {
          if (!host.isOfTheProduct(name)) {
            difference(builds, Optional.ofNullable(here.get(name))).ifPresent(differences::add);
          }
        });
    return differences;
  }

  private static Optional<Difference> difference(List<Build> used, Optional<Plugin> here) {
    Build newest = used.stream().max(BY_VERSION).orElseThrow();
    if (here.isEmpty()) {
      return Optional.of(new Difference(newest, "", Difference.Kind.MISSING));
    }
    Plugin plugin = here.get();
    Difference.Kind kind;
    if (used.contains(plugin.build())) {
      if (plugin.enabled()) {
        return Optional.empty();
      }
      kind = Difference.Kind.DISABLED;
    } else if (plugin.builds().contains(newest)) {
      kind = Difference.Kind.BESIDE;
    } else if (plugin.builds().stream().anyMatch(b -> b.version().equals(newest.version()))) {
      kind = Difference.Kind.OTHER_CONTENTS;
    } else {
      kind = Difference.Kind.OTHER_VERSION;
    }
    return Optional.of(new Difference(newest, plugin.version(), kind));
  }

  @Override
  public void usedBy(Path project) {
    users.add(project);
  }

  @Override
  public List<Path> projects() {
    return users.all();
  }
}
