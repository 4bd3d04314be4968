package org.absorb.cli.internal.command;

import org.absorb.model.parameter.BadInputException;
import org.absorb.runner.supervise.Settings;

/** Checks of options that picocli does not know. */
final class Checks {

  private Checks() {}

  /**
   * How many workers of how many threads are asked for.
   *
   * @param workers {@code null}: one for every core, or as many as the cores have threads for
   * @throws BadInputException naming the option
   */
  static Settings hands(Integer workers, int threads) {
    atLeastOne("--threads", threads);
    Settings settings = Settings.standard().withThreads(threads);
    if (workers != null) {
      atLeastOne("--workers", workers);
      return settings.withWorkers(workers);
    }
    return settings.withWorkers(Math.max(1, settings.workers() / threads));
  }

  static void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new BadInputException(Command.WORDS.get("check.one", option, Integer.toString(value)));
    }
  }

  static void notNegative(String option, int value) {
    if (value < 0) {
      throw new BadInputException(Command.WORDS.get("check.least", option, 0, value));
    }
  }

  static void finite(String option, double value) {
    if (!Double.isFinite(value)) {
      throw new BadInputException(
          Command.WORDS.get("check.finite", option, Double.toString(value)));
    }
  }
}
