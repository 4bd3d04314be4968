package org.absorb.runner.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.spi.Provider;

/** Finds out from the stacks of threads in which of a run's plugins a computation hangs. */
final class Blame {

  private static final String INTERNAL = ".internal";

  private final List<Suspect> suspects = new ArrayList<>();

  /** A plugin: what its classes are known by. */
  private record Suspect(Entry entry, Class<?> provider, String room) {}

  Blame(Catalog catalog, Specification specification) {
    for (Component dynamics : specification.allDynamics()) {
      suspect(catalog, Kind.SCHEME, dynamics);
      suspect(catalog, Kind.POTENTIAL, specification.under(dynamics).potential());
    }
    suspect(catalog, Kind.INITIAL, specification.system().initial());
    suspect(catalog, Kind.RADII, specification.system().radii());
    specification.observe().forEach(observable -> suspect(catalog, Kind.OBSERVABLE, observable));
  }

  private void suspect(Catalog catalog, Kind<?> kind, Component component) {
    Optional<Entry> entry = catalog.find(kind, component.type());
    if (entry.isPresent()) {
      Provider<?, ?> provider = entry.get().provider().get();
      String room = provider.getClass().getPackageName();
      suspects.add(
          new Suspect(
              entry.get(),
              provider.getClass(),
              room.endsWith(INTERNAL)
                  ? room.substring(0, room.length() - INTERNAL.length())
                  : room));
    }
  }

  /** The plugin that {@code first} is in, or else any other thread. */
  Optional<Entry> find(Thread first) {
    Optional<Entry> culprit = find(first.getStackTrace());
    if (culprit.isPresent()) {
      return culprit;
    }
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey() != first && thread.getKey() != Thread.currentThread())
        .map(Map.Entry::getValue)
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Entry> find(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .map(frame -> owner(frame.getClassName()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Ids share classes: of several extensions of one bundle the one whose own class it is counts.
   */
  private Optional<Entry> owner(String className) {
    return suspects.stream()
        .filter(suspect -> className.startsWith(suspect.provider.getName()))
        .findFirst()
        .or(
            () ->
                suspects.stream()
                    .filter(
                        suspect ->
                            className.startsWith(suspect.room + ".")
                                || ownLoader(suspect, className))
                    .findFirst())
        .map(Suspect::entry);
  }

  /** Whether the plugin has a loader of its own, and the class comes from it. */
  private static boolean ownLoader(Suspect suspect, String className) {
    ClassLoader loader = suspect.provider.getClassLoader();
    if (loader == null || loader == Catalog.class.getClassLoader()) {
      return false;
    }
    try {
      return Class.forName(className, false, loader).getClassLoader() == loader;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
