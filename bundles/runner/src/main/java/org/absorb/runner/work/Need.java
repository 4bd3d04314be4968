package org.absorb.runner.work;

import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.internal.Cut;
import org.absorb.runner.internal.Demand;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/** What has to be done to a run's folder, to have in it what is asked. */
public enum Need {
  /** Nothing: it is there. */
  FOUND,
  /** Everything. */
  START,
  /** It was begun and not ended: go on from its last state. */
  RESUME,
  /** It ended, but is to go farther. */
  EXTEND,
  /** It ended, but lacks an observable or a recording step. */
  REPLAY;

  /**
   * What a run needs.
   *
   * @param folder its folder
   * @param record of the folder, if there is one
   * @param wanted the specification under which it is asked for; the physics are the record's
   */
  public static Need of(
      RunFolder folder, Optional<RunRecord> record, Specification wanted, Catalog catalog) {
    Need need = of(record.map(Standing::of), Demand.of(wanted));
    boolean enough =
        need == EXTEND && new Cut(wanted, record.orElseThrow(), folder, catalog).complete();
    return enough ? FOUND : need;
  }

  /** The same, without a look at the rows: whether they are enough is not seen. */
  public static Need of(Optional<Standing> there, Specification wanted) {
    return of(there, Demand.of(wanted));
  }

  /** The same, of a specification's tree. */
  public static Need of(Optional<Standing> there, Tree wanted) {
    return of(there, Demand.of(wanted));
  }

  private static Need of(Optional<Standing> there, Demand demand) {
    if (there.isEmpty()) {
      return START;
    }
    Standing run = there.get();
    Demand recording = Demand.of(run.recorded());
    boolean recorded = recording.records(demand);
    if (run.status() != RunStatus.FINISHED) {
      return recorded ? RESUME : START;
    }
    if (!recorded) {
      return REPLAY;
    }
    boolean rests =
        run.outcome().equals(Optional.of(Outcome.ABSORBED))
            && demand.protocol().stopWhen() != StopWhen.NEVER;
    boolean seen =
        run.outcome().filter(Need::isEnough).isPresent()
            && demand.protocol().stopsAs(recording.protocol());
    return rests || seen || run.steps() >= demand.protocol().steps() ? FOUND : EXTEND;
  }

  private static boolean isEnough(Outcome outcome) {
    return outcome == Outcome.STEADY || outcome == Outcome.PRECISION;
  }
}
