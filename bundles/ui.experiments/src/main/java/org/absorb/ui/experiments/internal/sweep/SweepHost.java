package org.absorb.ui.experiments.internal.sweep;

import java.util.List;
import org.absorb.model.experiment.Axis;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.form.FormLine;

/** Whose sweep is shown. */
public interface SweepHost {

  /** Whether the axes can be changed. */
  boolean editable();

  /** The user has changed the axes. */
  void axes(String label, List<Axis> axes);

  /** The user wants a field swept. */
  void sweep(FormLine line);

  /** The user has taken away an axis. */
  void unsweep(Axis axis);

  /** The user types values that the document has not yet. */
  void valuesTyped();

  /** Values that were typed have no axis any more. */
  void dropped(String told);

  /** The user has picked a cell. */
  void pick(Tree coordinates);
}
