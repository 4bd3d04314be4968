package org.absorb.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.supervise.ControlFile;
import org.absorb.runner.supervise.Hands;
import org.absorb.runner.supervise.Instruction;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.RunRecord;

/**
 * Orders about the runs of a project: pause, resume, cancel, retry, stop. A supervisor that is at
 * work obeys within a second; where there is none, the journal is written at once. Any thread, any
 * process.
 */
public final class Orders {

  private static final Messages WORDS = Messages.of(Orders.class);

  private final Project project;

  public Orders(Project project) {
    this.project = project;
  }

  /** Stops runs at a checkpoint, until they are resumed. */
  public void pause(Collection<RunId> runs) {
    give(Instruction.PAUSE, known(runs));
  }

  /**
   * Lets paused runs go on.
   *
   * @return whether somebody works on the queue; if not, a supervisor has to be started
   */
  public boolean resume(Collection<RunId> runs) {
    return requeue(Instruction.RESUME, runs);
  }

  /** Stops runs for good; a retry goes on from their last state. */
  public void cancel(Collection<RunId> runs) {
    give(Instruction.CANCEL, known(runs));
  }

  /**
   * Tries again what failed or was cancelled.
   *
   * @return whether somebody works on the queue; if not, a supervisor has to be started
   */
  public boolean retry(Collection<RunId> runs) {
    return requeue(Instruction.RETRY, runs);
  }

  /** Ends every supervisor at a checkpoint; what waits goes on waiting. */
  public void stop() {
    give(Instruction.STOP, List.of());
  }

  /**
   * Has whoever is at work go on with other numbers of workers and threads. What has too many, or
   * no worker any more, goes on from a checkpoint.
   *
   * @return whether somebody is at work
   */
  public boolean work(Hands hands) {
    boolean attended = RunTable.attended(project.journal());
    if (attended) {
      ControlFile.give(project.control(), hands);
    }
    return attended;
  }

  /** The same orders for all runs of the project. */
  public boolean all(Instruction instruction) {
    if (instruction == Instruction.RESUME || instruction == Instruction.RETRY) {
      List<RunId> concerned =
          project.runs().settled().values().stream()
              .filter(row -> instruction.effect(row).isPresent())
              .map(RunRow::id)
              .toList();
      return concerned.isEmpty()
          ? RunTable.attended(project.journal())
          : requeue(instruction, concerned);
    }
    return give(instruction, List.of());
  }

  private boolean requeue(Instruction instruction, Collection<RunId> runs) {
    Set<RunId> ids = known(runs);
    if (ids.isEmpty()) {
      return RunTable.attended(project.journal());
    }
    ensureQueued(ids);
    return give(instruction, ids);
  }

  private Set<RunId> known(Collection<RunId> runs) {
    RunTable table = project.runs();
    for (RunId id : runs) {
      if (table.row(id).isEmpty()) {
        throw new BadInputException(WORDS.get("run.none", id, project.folder()));
      }
    }
    return new LinkedHashSet<>(runs);
  }

  /** What was queued once and taken out is queued as its record says. */
  private void ensureQueued(Set<RunId> ids) {
    project.edit(
        () -> {
          Set<RunId> queued = new HashSet<>();
          project.queue().read().forEach(cell -> cell.runs().forEach(run -> queued.add(run.id())));
          RunTable table = project.runs();
          List<Asked> missing = new ArrayList<>();
          for (RunId id : ids) {
            RunRow row = table.row(id).orElseThrow();
            Optional<RunRecord> record = project.run(id).record();
            if (!queued.contains(id) && record.isPresent() && row.status() != RunStatus.FINISHED) {
              missing.add(
                  new Asked(
                      id,
                      row.experiment(),
                      row.cell(),
                      record.get().replica(),
                      record.get().specification()));
            }
          }
          new Queueing(project).keep(missing);
          return null;
        });
  }

  private boolean give(Instruction instruction, Collection<RunId> runs) {
    if (RunTable.computed(project.journal())) {
      ControlFile.give(project.control(), instruction, runs);
    }
    // it may end before it reads the order; to obey twice changes nothing
    boolean attended = RunTable.attended(project.journal());
    Set<RunId> away = attended ? new Places(project).away() : Set.of();
    ControlFile.Order order = new ControlFile.Order(instruction, Set.copyOf(runs));
    try (Journal journal = Journal.open(project.journal())) {
      for (RunRow row : project.runs().settled().values()) {
        if (order.concerns(row.id()) && (!attended || away.contains(row.id()))) {
          instruction.effect(row).ifPresent(status -> journal.write(row.in(status, "")));
        }
      }
    }
    return attended;
  }
}
