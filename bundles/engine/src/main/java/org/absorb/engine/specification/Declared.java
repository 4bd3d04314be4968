package org.absorb.engine.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;

/**
 * Finds what is declared at a place of an experiment's document: a parameter's label, symbol, unit.
 * Any thread.
 */
public final class Declared {

  private final Catalog catalog;

  public Declared(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The field at a path; empty if there is none, or it is of a plugin that is not installed.
   *
   * @param document need not be complete, but names the components on the way
   */
  public Optional<Field> field(Tree document, String path) {
    try {
      return field(document, Path.of(path).steps());
    } catch (BadInputException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Field> field(Tree document, List<String> steps) {
    List<String> way = new ArrayList<>(steps);
    String root = way.remove(0);
    Optional<Declaration<?>> declaration =
        switch (root) {
          case "system" -> Optional.of(Declaration.of(SystemSettings.class));
          case "protocol" -> Optional.of(Declaration.of(Protocol.class));
          case "dynamics" -> declaration(Kind.SCHEME.name(), document.tree("dynamics"));
          default -> Optional.empty();
        };
    Tree here = document.tree(root);
    Optional<Field> field = Optional.empty();
    boolean motion = root.equals("dynamics");
    for (String step : way) {
      field = declaration.flatMap(known -> known.field(step));
      if (motion && field.isEmpty()) {
        field = DynamicsSettings.DECLARATION.field(step);
      }
      motion = false;
      here = here.tree(step);
      declaration = inside(field, step, here);
    }
    return field;
  }

  /** What is declared inside a field; the potential is none of the scheme's own fields. */
  private Optional<Declaration<?>> inside(Optional<Field> field, String step, Tree content) {
    if (field.isEmpty()) {
      return declaration(
          step.equals(DynamicsSettings.POTENTIAL) ? Kind.POTENTIAL.name() : "", content);
    }
    Declaration<?> nested = field.get().nested();
    return nested != null ? Optional.of(nested) : declaration(field.get().kind(), content);
  }

  private Optional<Declaration<?>> declaration(String kind, Tree component) {
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String type = component.text("type").orElse("");
    return catalog.find(Kind.of(kind), type).map(Entry::declaration);
  }
}
