package org.absorb.runner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.runner.internal.Demand;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.RunRecord;

/**
 * Raises the steps of given runs, finished or not: they are queued, to go on from their last state.
 * Any thread.
 */
public final class Extend {

  private static final Messages WORDS = Messages.of(Extend.class);

  private static final Set<Outcome> ENOUGH = EnumSet.of(Outcome.STEADY, Outcome.PRECISION);

  private final Project project;

  public Extend(Project project) {
    this.project = project;
  }

  /**
   * Queues runs to go on to a step.
   *
   * @param steps the new last step
   * @throws BadInputException if one does not exist, has as many steps already, is absorbed, or
   *     ended by a rule that has seen enough; then none is queued
   */
  public void to(List<RunId> runs, long steps) {
    List<Asked> asked = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    RunTable table = project.runs();
    for (RunId id : runs) {
      RunRecord record = project.run(id).record().orElse(null);
      if (record == null) {
        problems.add(WORDS.get("run.none", id, project.folder()));
        continue;
      }
      if (record.isImported()) {
        problems.add(WORDS.get("run.imported", id));
        continue;
      }
      boolean finished = record.status() == RunStatus.FINISHED;
      if (finished && record.outcome().orElse(null) == Outcome.ABSORBED) {
        problems.add(WORDS.get("extend.absorbed", id, Long.toString(record.steps())));
      } else if (finished && ENOUGH.contains(record.outcome().orElse(null))) {
        problems.add(
            WORDS.get(
                "extend.enough",
                id,
                Demand.of(record.specification())
                    .protocol()
                    .stopWhen()
                    .name()
                    .toLowerCase(Locale.ROOT),
                Long.toString(record.steps())));
      } else if (finished && record.steps() >= steps) {
        problems.add(
            WORDS.get("extend.there", id, Long.toString(record.steps()), Long.toString(steps)));
      } else {
        Tree farther = Demand.of(record.specification()).upTo(steps).in(record.specification());
        RunRow row = table.row(id).orElse(RunRow.queued(id, "", Tree.EMPTY, record.replica()));
        asked.add(new Asked(id, row.experiment(), row.cell(), record.replica(), farther));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(String.join("\n", problems));
    }
    new Queueing(project).add(asked);
  }
}
