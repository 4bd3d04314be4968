package org.absorb.ui.runs.internal;

import java.io.UncheckedIOException;
import java.util.Collection;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * What is left to be computed of a project while somebody works on it. Immutable.
 *
 * @param running runs that are being computed
 * @param waiting runs whose turn comes
 */
record OpenWork(int running, int waiting) {

  static final OpenWork NONE = new OpenWork(0, 0);

  /** What these rows say. */
  static OpenWork of(Collection<RunRow> rows) {
    int running = 0;
    int waiting = 0;
    for (RunRow row : rows) {
      switch (row.status()) {
        case RUNNING -> running++;
        case QUEUED -> waiting++;
        default -> {}
      }
    }
    return new OpenWork(running, waiting);
  }

  /**
   * As it is at this moment: what was queued just now is in no state yet, and nobody has said yet
   * that he works on it. Reads files.
   */
  static OpenWork of(OpenProject project) {
    try {
      if (!project.working()) {
        return NONE;
      }
      OpenWork known = of(project.state().rows().values());
      return known.isEmpty() ? of(project.files().runs().settled().values()) : known;
    } catch (UncheckedIOException e) {
      return NONE; // the folder has gone: nothing can be ordered there
    }
  }

  OpenWork and(OpenWork other) {
    return new OpenWork(running + other.running, waiting + other.waiting);
  }

  boolean isEmpty() {
    return running + waiting == 0;
  }
}
