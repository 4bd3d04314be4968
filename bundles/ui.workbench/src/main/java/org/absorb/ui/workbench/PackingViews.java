package org.absorb.ui.workbench;

import java.util.List;
import java.util.OptionalLong;
import org.absorb.model.run.RunId;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows packings side by side under one camera: a service of the bundle that draws packings. */
public interface PackingViews {

  /**
   * A run to be seen.
   *
   * @param title above it, as text with symbols
   * @param step of the frame; empty: the last there is. Where it has no frame, the nearest
   */
  record Wanted(RunId run, String title, OptionalLong step) {}

  /** Makes a row of views, empty at first. */
  Row create(Composite parent, Workbench workbench);

  /** A row of views. */
  interface Row {

    Control control();

    /** Shows these, from left to right. */
    void show(OpenProject project, List<Wanted> wanted);

    /** Stops reading and drawing. */
    void close();
  }
}
