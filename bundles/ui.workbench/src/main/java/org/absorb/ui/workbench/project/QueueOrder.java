package org.absorb.ui.workbench.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.model.run.RunId;
import org.absorb.store.journal.RunRow;
import org.absorb.store.queue.QueuedCell;

/**
 * In which order the queued runs of a project are computed, and for whom. Immutable.
 *
 * @param places of runs, from 0
 * @param askers the experiments that asked for a run that several asked for
 * @param away runs that were handed to a cluster: whoever works on the queue leaves them alone
 */
public record QueueOrder(
    Map<RunId, Integer> places, Map<RunId, List<String>> askers, Set<RunId> away) {

  public static final QueueOrder NONE = new QueueOrder(Map.of(), Map.of(), Set.of());

  /** As a queue file says. */
  static QueueOrder of(List<QueuedCell> cells) {
    Map<RunId, Integer> places = new HashMap<>();
    Map<RunId, List<String>> askers = new HashMap<>();
    Set<RunId> away = new HashSet<>();
    for (QueuedCell cell : cells) {
      for (QueuedCell.QueuedRun run : cell.runs()) {
        places.put(run.id(), places.size());
        if (run.isAway()) {
          away.add(run.id());
        }
        if (!run.also().isEmpty()) {
          List<String> all = new ArrayList<>(run.also());
          all.add(cell.experiment());
          askers.put(run.id(), List.copyOf(all));
        }
      }
    }
    return new QueueOrder(places, askers, away);
  }

  /** Where a run stands; behind all others if it is not queued. */
  public int place(RunId run) {
    return places.getOrDefault(run, Integer.MAX_VALUE);
  }

  /** The experiments that want a run: the one it was first queued for, then the others. */
  public Set<String> wanting(RunRow row) {
    List<String> others = askers.get(row.id());
    if (others == null) {
      return Set.of(row.experiment());
    }
    Set<String> all = new LinkedHashSet<>(Set.of(row.experiment()));
    all.addAll(others);
    return all;
  }
}
