package org.absorb.ui.experiments.internal.document;

import java.util.Map;
import java.util.WeakHashMap;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * Whether projects can be written, asked once for each state of theirs: the file system is too slow
 * for an answer with each key and each line drawn. Saving asks anew.
 */
public final class Writable {

  private record Known(ProjectState state, boolean writable) {}

  private static final Map<OpenProject, Known> KNOWN = new WeakHashMap<>();

  private Writable() {}

  /** As of the latest state of a project. Any thread. */
  public static boolean is(OpenProject project) {
    synchronized (KNOWN) {
      ProjectState state = project.state();
      Known known = KNOWN.get(project);
      if (known == null || known.state() != state) {
        known = new Known(state, project.writable());
        KNOWN.put(project, known);
      }
      return known.writable();
    }
  }
}
