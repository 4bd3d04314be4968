package org.absorb.ui.workbench;

import org.absorb.ui.workbench.look.Icon;

/** An arrangement of parts for a kind of work. */
public interface PerspectiveType {

  /** Letters, digits and dots, for good. */
  String id();

  String label();

  Icon icon();

  /** Among the perspectives; Alt+1 shows the first. */
  int order();

  /** How it looks at first. */
  Layout layout();
}
