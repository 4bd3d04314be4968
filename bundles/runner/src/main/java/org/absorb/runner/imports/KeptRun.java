package org.absorb.runner.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.internal.Machine;
import org.absorb.spi.exchange.ImportedRun;
import org.absorb.store.Hold;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.run.LogWriter;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.trajectory.TrajectoryWriter;

/** Writes imported runs into folders of the project, marked as what they are. */
record KeptRun(Project project, String name, Tree origin, RunTable known, Journal journal) {

  /** What the dynamics are called where the source does not say. */
  static final String UNKNOWN = "imported";

  private static final Messages WORDS = Messages.of(KeptRun.class);
  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  /** Keeps a run, unless it is there. */
  void keep(RunId id, ImportedRun run) {
    RunFolder folder = project.run(id);
    Optional<RunRecord> there = folder.record();
    if (there.filter(before -> before.status() == RunStatus.FINISHED).isPresent()) {
      if (known.row(id).isEmpty()) {
        tell(there.get()); // a kill came between the record and the journal
      }
      return;
    }
    Hold hold =
        folder
            .lock(Importing.PATIENCE)
            .orElseThrow(() -> new BadInputException(WORDS.get("busy", id)));
    RunRecord record;
    try (hold) {
      record = write(folder, id, run);
    }
    tell(record);
    hold.remove();
  }

  private void tell(RunRecord record) {
    journal.write(
        RunRow.queued(record.id(), name, Tree.EMPTY, record.replica())
            .ended(record.outcome().orElseThrow(), record.steps(), "", record.logHash())
            .recorded(record.specification()));
  }

  private RunRecord write(RunFolder folder, RunId id, ImportedRun run) {
    ImportedRun.Log log = run.log();
    List<Long> frames = run.frames().steps();
    try (LogWriter rows = folder.begin(log.columns());
        TrajectoryWriter trajectory = folder.trajectory().exact(0)) {
      double[] row = new double[log.columns().size()];
      for (int r = 0; r < log.step().length; r++) {
        for (int c = 0; c < row.length; c++) {
          row[c] = log.values()[c][r];
        }
        rows.row(log.step()[r], row);
      }
      for (long step : frames) {
        trajectory.frame(run.frames().frame(step));
      }
      rows.force();
    }
    long last = frames.isEmpty() ? 0 : frames.get(frames.size() - 1);
    last = log.step().length == 0 ? last : Math.max(last, log.step()[log.step().length - 1]);
    RunRecord record =
        new RunRecord(
            id,
            specification(run, last, outcome(log)),
            Tree.EMPTY,
            run.replica(),
            new Seeds(0, 0),
            List.of(),
            Machine.java(),
            Machine.host(),
            RunStatus.FINISHED,
            Optional.of(outcome(log)),
            last,
            List.of(),
            "",
            "",
            folder.log().hash(),
            log.columns(),
            Optional.empty(),
            origin,
            Optional.empty());
    folder.save(record);
    return record;
  }

  private static Outcome outcome(ImportedRun.Log log) {
    List<String> names = log.columns().stream().map(Column::name).toList();
    int activity = names.indexOf("activity");
    int rows = log.step().length;
    boolean absorbed = activity >= 0 && rows > 0 && log.values()[activity][rows - 1] == 0;
    return absorbed ? Outcome.ABSORBED : Outcome.STEP_LIMIT;
  }

  private static Tree specification(ImportedRun run, long steps, Outcome outcome) {
    Problems problems = new Problems();
    Tree system =
        SYSTEM.complete(
            run.system(), Path.of("system"), (kind, component, at, found) -> component, problems);
    problems.raise();
    Tree dynamics = run.dynamics().orElse(Tree.EMPTY.with("type", Value.of(UNKNOWN)));
    if (dynamics.get(DynamicsSettings.POTENTIAL).isEmpty()) {
      dynamics =
          dynamics.with(
              DynamicsSettings.POTENTIAL, Tree.EMPTY.with("type", Value.of("potential.linear")));
    }
    Tree every = Tree.EMPTY.with("every", Value.of(1));
    Tree protocol =
        PROTOCOL.complete(
            Tree.EMPTY
                .with("steps", Value.of(steps))
                .with("stopWhen", Value.of(outcome == Outcome.ABSORBED ? "absorbed" : "never"))
                .with("record", every),
            Path.of("protocol"),
            (kind, component, at, found) -> component,
            problems);
    problems.raise();
    List<Value> observe = new ArrayList<>();
    for (Column column : run.log().columns()) {
      observe.add(Tree.EMPTY.with("type", Value.of(column.name())));
    }
    return Tree.EMPTY
        .with("system", system)
        .with("dynamics", dynamics)
        .with("protocol", protocol)
        .with("observe", Value.of(observe))
        .with("seed", Value.of(0));
  }
}
