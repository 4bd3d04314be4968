package org.absorb.ui.experiments.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A field in which two documents differ.
 *
 * @param here its value in the first; empty if it has none
 * @param there its value in the second
 */
public record Difference(Path path, Optional<Value> here, Optional<Value> there) {

  /** All of them, in the order of the first document. */
  public static List<Difference> of(Tree here, Tree there) {
    List<Difference> found = new ArrayList<>();
    compare(Path.ROOT, Optional.of(here), Optional.of(there), found);
    return found;
  }

  private static void compare(
      Path at, Optional<Value> here, Optional<Value> there, List<Difference> found) {
    if (here.equals(there)) {
      return;
    }
    if (here.orElse(null) instanceof Tree a && there.orElse(null) instanceof Tree b) {
      Set<String> keys = new LinkedHashSet<>(a.fields().keySet());
      keys.addAll(b.fields().keySet());
      keys.forEach(key -> compare(at.then(key), a.get(key), b.get(key), found));
    } else if (here.orElse(null) instanceof Value.Items a
        && there.orElse(null) instanceof Value.Items b
        && a.values().size() == b.values().size()) {
      for (int i = 0; i < a.values().size(); i++) {
        compare(at.then(i), Optional.of(a.values().get(i)), Optional.of(b.values().get(i)), found);
      }
    } else {
      found.add(new Difference(at, here, there));
    }
  }
}
