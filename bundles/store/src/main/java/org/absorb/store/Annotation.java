package org.absorb.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What people say of a run. Immutable.
 *
 * @param tags short words, sorted
 * @param note free text; may be empty
 * @param pinned whether it is to stay in sight
 */
public record Annotation(SortedSet<String> tags, String note, boolean pinned) {

  public static final Annotation NONE = new Annotation(new TreeSet<>(), "", false);

  private static final String TAGS = "tags";
  private static final String NOTE = "note";
  private static final String PINNED = "pinned";

  public Annotation {
    tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  public Annotation tagged(SortedSet<String> others) {
    return new Annotation(others, note, pinned);
  }

  public Annotation noted(String text) {
    return new Annotation(tags, text, pinned);
  }

  public Annotation pinned(boolean is) {
    return new Annotation(tags, note, is);
  }

  /** As a line of the file: nothing is written that is not said. */
  Tree tree(RunId run) {
    return in(Tree.EMPTY.with("run", Value.of(run.hex())));
  }

  /** An object about the run, with what is said of it added. */
  public Tree in(Tree about) {
    Tree tree = about;
    if (!tags.isEmpty()) {
      tree = tree.with(TAGS, Value.of(tags.stream().map(Value::of).toList()));
    }
    tree = note.isEmpty() ? tree : tree.with(NOTE, Value.of(note));
    return pinned ? tree.with(PINNED, Value.of(true)) : tree;
  }

  /** What a line says; what it says otherwise than expected counts as not said. */
  static Annotation of(Tree line) {
    List<String> tags = new ArrayList<>();
    if (line.get(TAGS).orElse(null) instanceof Value.Items items) {
      for (Value item : items.values()) {
        if (item instanceof Value.Text text) {
          tags.add(text.value());
        }
      }
    }
    boolean pinned = line.get(PINNED).orElse(null) instanceof Value.Flag flag && flag.value();
    return new Annotation(new TreeSet<>(tags), line.text(NOTE).orElse(""), pinned);
  }
}
