package org.absorb.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.internal.Demand;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.Standing;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.queue.QueuedCell;
import org.absorb.store.run.RunRecord;

/**
 * Puts runs into the queue file and the journal. A run that is asked for twice is queued once, for
 * both.
 */
final class Queueing {

  private final Project project;

  Queueing(Project project) {
    this.project = project;
  }

  /**
   * Queues runs; how many different ones. What was done since they were planned is not queued: it
   * would wait for somebody who has ended.
   */
  int add(Collection<Asked> asked) {
    if (asked.isEmpty()) {
      return 0;
    }
    return project.edit(
        () -> {
          RunTable table = project.runs();
          Map<RunId, Asked> once = new LinkedHashMap<>();
          List<Asked> lacking = asked.stream().filter(run -> !isDone(table, run)).toList();
          lacking.forEach(run -> once.put(run.id(), run));
          keep(lacking);
          announce(once.values(), table);
          return once.size();
        });
  }

  private static boolean isDone(RunTable table, Asked run) {
    Optional<Standing> there = table.row(run.id()).flatMap(Standing::of);
    return there.isPresent() && Need.of(there, run.specification()) == Need.FOUND;
  }

  /** Writes runs to the queue file only. The caller holds the project's edit lock. */
  void keep(Collection<Asked> asked) {
    Map<RunId, Asked> all = new LinkedHashMap<>();
    for (QueuedCell cell : project.queue().read()) {
      cell.runs().forEach(run -> all.put(run.id(), asked(cell, run)));
    }
    asked.forEach(run -> all.merge(run.id(), run, Queueing::both));
    if (!asked.isEmpty()) {
      project.queue().write(cells(all.values()));
    }
  }

  private static Asked asked(QueuedCell cell, QueuedCell.QueuedRun run) {
    return new Asked(
        run.id(),
        cell.experiment(),
        cell.coordinates(),
        run.replica(),
        cell.specification(),
        run.also(),
        run.place());
  }

  /** An experiment's new wish for a cell takes the place of its old one; those of others add up. */
  private static Asked both(Asked before, Asked now) {
    if (before.experiment().equals(now.experiment())
        && before.coordinates().equals(now.coordinates())) {
      return now.after(before);
    }
    Demand demand = Demand.of(now.specification()).and(Demand.of(before.specification()));
    return now.after(before).asking(demand.in(now.specification()));
  }

  private static List<QueuedCell> cells(Collection<Asked> runs) {
    Map<Asked, List<QueuedCell.QueuedRun>> cells = new LinkedHashMap<>();
    for (Asked run : runs) {
      Asked cell = new Asked(null, run.experiment(), run.coordinates(), 0, run.specification());
      cells
          .computeIfAbsent(cell, c -> new ArrayList<>())
          .add(new QueuedCell.QueuedRun(run.id(), run.replica(), run.also(), run.place()));
    }
    List<QueuedCell> queued = new ArrayList<>();
    cells.forEach(
        (cell, members) ->
            queued.add(
                new QueuedCell(
                    cell.experiment(), cell.coordinates(), cell.specification(), members)));
    return queued;
  }

  private void announce(Collection<Asked> runs, RunTable table) {
    try (Journal journal = Journal.open(project.journal())) {
      for (Asked run : runs) {
        Optional<RunRow> row = table.row(run.id());
        boolean under =
            row.isPresent()
                && row.get().status() == RunStatus.RUNNING
                && !table.isOrphan(row.get());
        if (!under && !row.map(RunRow::status).equals(Optional.of(RunStatus.QUEUED))) {
          RunRow queued =
              RunRow.queued(run.id(), run.experiment(), run.coordinates(), run.replica());
          journal.write(row.map(queued::after).orElse(queued));
        }
      }
    }
  }

  /**
   * Writes to the journal what the folders know and it does not: runs that ended when nobody
   * listened, or were written down by an earlier version.
   */
  void found(List<PlannedRun> runs, Ledger ledger) {
    List<PlannedRun> unheard =
        runs.stream()
            .filter(run -> ledger.opened().contains(run.id()) && !ledger.isUnderway(run.id()))
            .toList();
    if (unheard.isEmpty()) {
      return;
    }
    try (Journal journal = Journal.open(project.journal())) {
      for (PlannedRun run : unheard) {
        RunRecord record = project.run(run.id()).record().orElseThrow();
        RunRow wanted =
            RunRow.queued(run.id(), run.experiment(), run.cell().coordinates(), run.replica());
        RunRow row = ledger.table().row(run.id()).map(wanted::after).orElse(wanted);
        journal.write(
            row.at(record.steps(), record.resumedFrom())
                .ended(
                    record.outcome().orElseThrow(),
                    record.steps(),
                    record.stateHash(),
                    record.logHash())
                .recorded(record.specification()));
      }
    }
  }
}
