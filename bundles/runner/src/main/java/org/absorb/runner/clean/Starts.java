package org.absorb.runner.clean;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.Project;

/**
 * The runs that experiments of a project name, by an id or how one begins: an experiment that
 * starts from a frame cannot be read any more once that is gone. Immutable.
 */
final class Starts {

  private static final String ID = "[0-9a-f]{4,16}";

  private final Set<String> named = new HashSet<>();

  Starts(Project project) {
    for (String name : project.experiments()) {
      try {
        collect(Json.read(project.experimentFile(name)));
      } catch (BadInputException | UncheckedIOException e) {
        // no document: it names nothing
      }
    }
  }

  private void collect(Value value) {
    if (value instanceof Value.Text text) {
      if (text.value().matches(ID)) {
        named.add(text.value());
      }
    } else if (value instanceof Value.Items items) {
      items.values().forEach(this::collect);
    } else if (value instanceof Tree tree) {
      tree.fields().values().forEach(this::collect);
    }
  }

  boolean holds(RunId run) {
    return named.stream().anyMatch(run.hex()::startsWith);
  }
}
