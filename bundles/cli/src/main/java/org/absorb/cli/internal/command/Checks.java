package org.absorb.cli.internal.command;

import org.absorb.model.parameter.BadInputException;

/** Checks of options that picocli does not know. */
final class Checks {

  private Checks() {}

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
