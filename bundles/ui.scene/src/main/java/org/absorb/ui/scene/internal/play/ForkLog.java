package org.absorb.ui.scene.internal.play;

import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scene.internal.Packings;

/** The changes of a playground, in words. */
final class ForkLog {

  private ForkLog() {}

  /** A line each, the first change first. */
  static String text(List<Fork> forks) {
    return forks.stream()
        .map(
            fork ->
                Packings.WORDS.get(
                    "play.fork",
                    Numbers.count(fork.step()),
                    fork.path(),
                    fork.from().toPlainString(),
                    fork.to().toPlainString(),
                    fork.run()))
        .collect(Collectors.joining("\n"));
  }
}
