package org.absorb.ui.workbench.form;

import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Field;
import org.absorb.model.text.MathText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * One field of a form, where it stands in the document.
 *
 * @param path of its value
 * @param label lower case words; those of the group it belongs to come first
 * @param depth how many components it lies within
 * @param owners the components it lies within, the outermost first
 */
public record FormLine(Path path, Field field, String label, int depth, List<Owner> owners) {

  /** A component as it counts, its default written out. */
  public record Owner(Path path, Tree component) {}

  public FormLine {
    owners = List.copyOf(owners);
  }

  /** Label, symbol and unit. */
  public MathText words() {
    return MathText.axis(label, field.symbol(), field.unit());
  }

  /** The value that counts: what is written, else the default; empty if there is neither. */
  public Optional<Value> value(Tree document) {
    return document.at(path).or(() -> Optional.ofNullable(field.byDefault()));
  }

  /** Whether nothing is written, or just the default. */
  public boolean isDefault(Tree document) {
    Optional<Value> written = document.at(path);
    return written.isEmpty() || written.get().equals(field.byDefault());
  }

  /** The document with another value here; empty: with none, so that the default holds. */
  public Tree with(Tree document, Optional<Value> value) {
    Tree whole = document;
    for (Owner owner : owners) {
      // a component that is not written, or just its id, has no place for settings
      if (!(whole.at(owner.path()).orElse(null) instanceof Tree tree)
          || Component.of(tree) == null) {
        whole = whole.with(owner.path(), owner.component());
      }
    }
    return value.isPresent() ? whole.with(path, value.get()) : without(whole, path);
  }

  private static Tree without(Tree document, Path path) {
    int last = path.steps().size() - 1;
    Path parent = new Path(path.steps().subList(0, last));
    if (parent.steps().isEmpty()) {
      return document.without(path.steps().get(last));
    }
    return document.at(parent).orElse(null) instanceof Tree tree
        ? document.with(parent, tree.without(path.steps().get(last)))
        : document;
  }
}
