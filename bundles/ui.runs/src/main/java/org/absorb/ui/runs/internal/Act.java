package org.absorb.ui.runs.internal;

import java.util.Set;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.look.Icon;

/** What can be done about runs. */
enum Act {
  PAUSE(Icon.PAUSE, Set.of(RunStatus.QUEUED, RunStatus.RUNNING)),
  RESUME(Icon.PLAY, Set.of(RunStatus.PAUSED)),
  CANCEL(Icon.CROSS, Set.of(RunStatus.QUEUED, RunStatus.RUNNING, RunStatus.PAUSED)),
  RETRY(Icon.RETRY, Set.of(RunStatus.FAILED, RunStatus.CANCELLED));

  private final Icon icon;
  private final Set<RunStatus> concerns;

  Act(Icon icon, Set<RunStatus> concerns) {
    this.icon = icon;
    this.concerns = concerns;
  }

  Icon icon() {
    return icon;
  }

  /** Whether it changes anything about a run in this state. */
  boolean concerns(RunStatus status) {
    return concerns.contains(status);
  }

  /** In words: "Pause". */
  String label() {
    return Runs.WORDS.get("act." + name());
  }
}
