package org.absorb.ui.workbench;

import java.util.List;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;

/** A kind of part: the explorer, the queue, the editor of experiments. */
public interface PartType {

  /** Letters, digits and dots, for good: saved layouts hold it. */
  String id();

  /** What its tab says until the part says otherwise. */
  String label();

  Icon icon();

  /** Where it stands until the user moves it; a perspective not named does not show it at first. */
  List<Place> places();

  /**
   * Whether there is a part for each input (an editor), opened by {@link Workbench#open}; else
   * there is one in each perspective.
   */
  default boolean many() {
    return false;
  }

  /**
   * Makes a part.
   *
   * @param parent empty, without a layout; the part's own
   */
  Part create(Composite parent, Site site);
}
