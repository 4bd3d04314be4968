package org.absorb.ui.workbench.look;

import org.absorb.model.run.Outcome;
import org.absorb.model.text.Messages;
import org.absorb.store.journal.RunRow;

/** How a run stands, told by shape first, then by colour, then in words. */
public enum RunState {
  /** Nobody has asked for it yet. */
  TO_DO(Icon.CELL, Tone.FAINT),
  ABSORBED(Icon.ABSORBED, Tone.MUTED),
  /** Reached what it was to reach: steady, or precise enough. */
  DONE(Icon.DONE, Tone.GOOD),
  /** Took all its steps and is still active. */
  STEP_LIMIT(Icon.DONE, Tone.GOOD),
  QUEUED(Icon.QUEUED, Tone.MUTED),
  PAUSED(Icon.PAUSE, Tone.MUTED),
  RUNNING(Icon.RUNNING, Tone.ACCENT),
  CANCELLED(Icon.CANCELLED, Tone.MUTED),
  FAILED(Icon.FAILED, Tone.ERROR);

  private static final Messages WORDS = Messages.of(RunState.class);

  private final Icon icon;
  private final Tone tone;

  RunState(Icon icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  /** Of a run that a journal knows. */
  public static RunState of(RunRow row) {
    return switch (row.status()) {
      case PLANNED -> TO_DO;
      case QUEUED -> QUEUED;
      case RUNNING -> RUNNING;
      case PAUSED -> PAUSED;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case FINISHED -> row.outcome().map(RunState::of).orElse(DONE);
    };
  }

  private static RunState of(Outcome outcome) {
    return switch (outcome) {
      case ABSORBED -> ABSORBED;
      case STEP_LIMIT -> STEP_LIMIT;
      default -> DONE;
    };
  }

  /** Whether nothing more is to be computed. */
  public boolean finished() {
    return this == ABSORBED || this == DONE || this == STEP_LIMIT;
  }

  /** Of several, the one that asks most for attention: what stands last here. */
  public RunState worse(RunState other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Icon icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  /** In words: "queued". */
  public String words() {
    return WORDS.get(name());
  }
}
