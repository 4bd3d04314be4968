package org.absorb.runner.simulate;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunRecord;

/** A recorded run as one specification sees it: a longer or richer one is cut to what is asked. */
record Seen(Specification specification, RunRecord record) {

  ReplicaResult result(LogFile log) {
    Protocol protocol = specification.protocol();
    LogFile.Rows rows = log.read(protocol.steps());
    Outcome outcome = outcome(protocol);
    List<Column> columns = new ArrayList<>();
    List<Mean> means = new ArrayList<>();
    for (int c = 0; c < rows.columns().size(); c++) {
      String name = rows.columns().get(c);
      columns.add(
          record.columns().stream()
              .filter(column -> column.name().equals(name))
              .findFirst()
              .orElse(new Column(name, name, name, "1")));
      means.add(Mean.of(rows.step(), rows.values()[c], protocol, outcome));
    }
    return new ReplicaResult(
        record.replica(),
        outcome,
        Math.min(record.steps(), protocol.steps()),
        record.stateHash(),
        columns,
        means);
  }

  private Outcome outcome(Protocol protocol) {
    Outcome recorded = record.outcome().orElse(Outcome.INTERRUPTED);
    return record.steps() > protocol.steps() ? Outcome.STEP_LIMIT : recorded;
  }
}
