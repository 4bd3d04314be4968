package org.absorb.store.trajectory;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/**
 * Which frames of a finished run stay when it is cleaned up: {@code none}, {@code last}, or {@code
 * every:N}, every N-th of the run's schedule and the last. Which these are depends on the schedule
 * and not on the frames that are left, so cleaning up again changes nothing.
 *
 * @param every N; 0: none, {@link Long#MAX_VALUE}: the last only
 */
public record Keep(long every) {

  public static final Keep NONE = new Keep(0);
  public static final Keep LAST = new Keep(Long.MAX_VALUE);

  private static final Messages WORDS = Messages.of(Keep.class);
  private static final String EVERY = "every:";

  /**
   * Reads a rule as it is written.
   *
   * @throws BadInputException if it is none
   */
  public static Keep of(String text) {
    if (text.equals("none")) {
      return NONE;
    } else if (text.equals("last")) {
      return LAST;
    }
    if (text.matches(EVERY + "[0-9]{1,9}")) {
      long every = Long.parseLong(text.substring(EVERY.length()));
      if (every >= 2) {
        return new Keep(every);
      }
    }
    throw new BadInputException(WORDS.get("keep", text));
  }

  /** As it is written. */
  public String written() {
    return equals(NONE) ? "none" : equals(LAST) ? "last" : EVERY + every;
  }

  /**
   * The frames that stay.
   *
   * @param steps of the frames there are, ascending
   * @param schedule that they were recorded on; the first and the last need not be on it
   */
  public List<Long> of(List<Long> steps, Schedule schedule) {
    List<Long> kept = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      if (every > 0 && (last || isNth(steps.get(i), schedule))) {
        kept.add(steps.get(i));
      }
    }
    return kept;
  }

  private boolean isNth(long step, Schedule schedule) {
    if (every == Long.MAX_VALUE) {
      return false;
    }
    long before = schedule.count(0, step) + (schedule.holds(0) ? 0 : 1);
    return step == 0 || schedule.holds(step) && before % every == 0;
  }
}
