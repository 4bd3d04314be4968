package org.absorb.engine.specification;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Stage;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.parameter.Unknown;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Completes components by the declarations of the plugins they name. Keeps the declarations it has
 * read and the components it has completed, since cells of a sweep share most of theirs. One
 * thread.
 */
final class Extensions {

  private final Catalog catalog;
  private final Map<Kind<?>, Map<String, Known>> known = new HashMap<>();
  private final Map<String, Map<Tree, Tree>> completed = new HashMap<>();

  /** One extension; its declaration is read when a document first names it. */
  private static final class Known {

    private final Entry entry;
    private Declaration<?> declaration;

    Known(Entry entry) {
      this.entry = entry;
    }

    Declaration<?> declaration() {
      if (declaration == null) {
        declaration = entry.declaration();
      }
      return declaration;
    }
  }

  Extensions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The component with every default written out; the dynamics of a {@linkplain Stage stage} too.
   */
  Tree complete(String kindName, Tree component, Path at, Problems problems) {
    Map<Tree, Tree> before = completed.computeIfAbsent(kindName, kind -> new HashMap<>());
    Tree found = before.get(component);
    if (found != null) {
      return found;
    }
    Problems own = new Problems();
    Tree whole =
        kindName.equals(Stage.DYNAMICS)
            ? dynamics(component, at, own)
            : component(Kind.of(kindName), component, at, own);
    problems.addAll(own);
    if (own.isEmpty()) {
      before.put(component, whole);
    }
    return whole;
  }

  private Tree component(Kind<?> kind, Tree component, Path at, Problems problems) {
    Component given = Component.of(component);
    Known plugin = known(kind).get(given.type());
    if (plugin == null) {
      problems.add(
          at.then(Component.TYPE),
          Value.of(given.type()),
          Unknown.type(kind.name(), given.type(), known(kind).keySet()));
      return component;
    }
    try {
      Problems own = new Problems();
      Tree settings = plugin.declaration().complete(given.settings(), at, this::complete, own);
      problems.addAll(own);
      Component complete = new Component(given.type(), settings);
      return (own.isEmpty() ? plugin.entry.pin(complete, catalog.sources()) : complete).tree();
    } catch (IllegalArgumentException refused) {
      problems.add(at, null, refused.getMessage());
      return component;
    } catch (BadInputException | SimulationException unusable) {
      problems.add(at.then(Component.TYPE), null, unusable.getMessage());
      return component;
    }
  }

  /** The dynamics: a scheme's own settings and, beside them, the engine's. */
  Tree dynamics(Value value, Path at, Problems problems) {
    Tree written =
        value instanceof Value.Text id
            ? Component.of(id.value()).tree()
            : value instanceof Tree tree ? tree : null;
    if (written == null || Component.of(written) == null) {
      Path where = written == null ? at : at.then(Component.TYPE);
      problems.add(
          where,
          written == null ? value : written.get(Component.TYPE).orElse(null),
          Words.get("type", Kind.SCHEME.name(), String.join(", ", known(Kind.SCHEME).keySet())));
      return Tree.EMPTY;
    }
    Tree engines =
        DynamicsSettings.DECLARATION.complete(
            DynamicsSettings.of(written), at, this::complete, problems);
    Tree whole = complete(Kind.SCHEME.name(), DynamicsSettings.without(written), at, problems);
    for (var field : engines.fields().entrySet()) {
      whole = whole.with(field.getKey(), field.getValue());
    }
    return whole;
  }

  /** The object of a complete component; {@code null} if it cannot be had. */
  <T> T make(Kind<T> kind, Component component, Path at, Problems problems) {
    try {
      return catalog.make(kind, component);
    } catch (IllegalArgumentException | SimulationException e) {
      problems.add(at, null, e.getMessage());
      return null;
    }
  }

  /** The physics version of the plugin that a complete component names. */
  int version(Kind<?> kind, Component component) {
    return known(kind).get(component.type()).entry.physicsVersion();
  }

  private Map<String, Known> known(Kind<?> kind) {
    return known.computeIfAbsent(
        kind,
        k ->
            catalog.entries(k).stream()
                .collect(Collectors.toMap(Entry::id, Known::new, (a, b) -> a, TreeMap::new)));
  }
}
