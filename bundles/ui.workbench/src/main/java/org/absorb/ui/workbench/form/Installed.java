package org.absorb.ui.workbench.form;

import java.util.List;
import java.util.Optional;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The components a field can choose from, at this moment: plugins come and go. */
public final class Installed {

  private final Catalog catalog;

  public Installed(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The extensions of a kind, by id. */
  public List<Entry> of(String kind) {
    return catalog.entries(Kind.of(kind));
  }

  /** The parameters of a component; empty if it is not installed, or its plugin fails. */
  public Optional<Declaration<?>> declaration(String kind, String id) {
    return catalog.find(Kind.of(kind), id).flatMap(Installed::declared);
  }

  private static Optional<Declaration<?>> declared(Entry entry) {
    try {
      return Optional.of(entry.declaration());
    } catch (BadInputException | SimulationException e) {
      return Optional.empty(); // whoever resolves the document says why
    }
  }

  /**
   * A component with another type. What the new one declares too keeps its value, and so does what
   * the old one did not declare: it belongs to somebody else.
   */
  public Tree retyped(String kind, Tree component, String type) {
    Optional<Declaration<?>> before =
        component.text(Component.TYPE).flatMap(old -> declaration(kind, old));
    Optional<Declaration<?>> after = declaration(kind, type);
    Tree settings = Tree.EMPTY;
    for (var field : component.fields().entrySet()) {
      boolean declared = after.isPresent() && after.get().field(field.getKey()).isPresent();
      boolean foreign = before.isPresent() && before.get().field(field.getKey()).isEmpty();
      if (!field.getKey().equals(Component.TYPE) && (declared || foreign || after.isEmpty())) {
        settings = settings.with(field.getKey(), field.getValue());
      }
    }
    return new Component(type, settings).tree();
  }

  /** A component as it is written, in full: a bare id is one too. */
  static Tree component(Value written) {
    if (written instanceof Value.Text id) {
      return Component.of(id.value()).tree();
    }
    return written instanceof Tree tree ? tree : Tree.EMPTY;
  }
}
