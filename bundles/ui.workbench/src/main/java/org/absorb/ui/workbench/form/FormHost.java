package org.absorb.ui.workbench.form;

import java.util.Optional;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;

/** Whose document a form shows. On the display's thread. */
public interface FormHost {

  /** Whether fields can be changed; else they only show what is there. */
  default boolean editable() {
    return true;
  }

  /**
   * The user has changed a field: called with each key. The host shows the document again.
   *
   * @param document with the change
   */
  void edit(FormLine line, Tree document);

  /** The user is done with the field: what follows is another change. */
  default void settle() {}

  /** What a sweep does with a field, in words: "0.600 to 0.665"; empty: nothing. */
  default Optional<String> swept(Path path) {
    return Optional.empty();
  }

  /** Shows the axis that sweeps a field. */
  default void showSweep(Path path) {}

  /** Whether the host can sweep a field. */
  default boolean sweepable(FormLine line) {
    return false;
  }

  /** Makes an axis of a field. */
  default void sweep(FormLine line) {}
}
