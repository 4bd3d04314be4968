package org.absorb.ui.workbench;

import org.eclipse.swt.widgets.Composite;

/** Something small in the line at the bottom of the window. */
public interface StatusType {

  String id();

  /** From left to right; below 0 on the left side. */
  int order();

  /** Makes it; what it listens to it gives up when its widget is disposed. */
  void create(Composite parent, Workbench workbench);
}
