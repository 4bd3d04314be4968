package org.absorb.ui.scaling.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.ui.scaling.internal.Fitting.Made;
import org.absorb.ui.scaling.internal.state.Item;

/** What fits and proposals said of each item, as long as the part is there. */
final class Answers {

  private final Map<String, Made> made = new HashMap<>();
  private final Map<String, NextRuns> proposed = new HashMap<>();

  /** The last fit, with the last study that still holds. */
  Optional<Made> made(Item of) {
    return Optional.ofNullable(made.get(of.key()));
  }

  /** Keeps a fit: one without a study does not make an earlier study untrue. */
  void made(Made fresh) {
    Item of = fresh.item();
    Optional<Made> holds =
        made(of).filter(old -> fresh.study().isEmpty() && Report.counts(old.from(), fresh.from()));
    made.put(
        of.key(),
        holds.map(old -> new Made(of, fresh.from(), fresh.fit(), old.study())).orElse(fresh));
  }

  /** The runs that were proposed last. */
  Optional<NextRuns> proposed(Item of) {
    return Optional.ofNullable(proposed.get(of.key()));
  }

  void proposed(Item of, NextRuns next) {
    proposed.put(of.key(), next);
  }

  /** Its runs are others now. */
  void forgetProposal(Item of) {
    proposed.remove(of.key());
  }
}
