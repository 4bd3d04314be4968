package org.absorb.runner.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.RunId;
import org.absorb.runner.result.Measured;
import org.absorb.runner.table.Sheet;
import org.absorb.store.Annotation;
import org.absorb.store.journal.RunRow;

/** What is known of runs, as a test says it; findings are none. */
public record Said(
    Function<RunRow, Optional<List<Measured>>> measured, Function<RunId, Annotation> annotations)
    implements Sheet.Known {

  /** Runs without a tag, a note or a pin. */
  public static Said measured(Function<RunRow, Optional<List<Measured>>> measured) {
    return new Said(measured, run -> Annotation.NONE);
  }

  @Override
  public Optional<List<Measured>> results(RunRow run) {
    return measured.apply(run);
  }

  @Override
  public Annotation annotation(RunId run) {
    return annotations.apply(run);
  }

  @Override
  public List<Finding> findings(RunId run) {
    return List.of();
  }
}
