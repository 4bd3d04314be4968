package org.absorb.runner.supervise;

import java.util.Locale;
import java.util.Optional;
import org.absorb.model.run.RunStatus;
import org.absorb.store.journal.RunRow;

/** What can be ordered about runs. */
public enum Instruction {
  /** Stop at a checkpoint, until told to resume. */
  PAUSE,
  /** Go on with what is paused. */
  RESUME,
  /** Stop for good; what is there stays. */
  CANCEL,
  /** Try again what failed or was cancelled, from its last state. */
  RETRY,
  /** Stop at a checkpoint and let the supervisor end; what waits goes on waiting. */
  STOP,
  /** Work with other numbers of workers and threads. */
  HANDS;

  /** What becomes of a run that nobody computes; empty if nothing does. */
  public Optional<RunStatus> effect(RunRow row) {
    RunStatus now = row.status();
    boolean waits = now == RunStatus.QUEUED;
    return switch (this) {
      case PAUSE -> Optional.of(RunStatus.PAUSED).filter(s -> waits);
      case RESUME -> Optional.of(RunStatus.QUEUED).filter(s -> now == RunStatus.PAUSED);
      case CANCEL -> Optional.of(RunStatus.CANCELLED).filter(s -> waits || now == RunStatus.PAUSED);
      case RETRY ->
          Optional.of(RunStatus.QUEUED)
              .filter(s -> now == RunStatus.FAILED || now == RunStatus.CANCELLED);
      case STOP, HANDS -> Optional.empty();
    };
  }

  /** Whether it stops a run that is computed. */
  boolean stops() {
    return this == PAUSE || this == CANCEL || this == STOP;
  }

  /** As the control file writes it. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
