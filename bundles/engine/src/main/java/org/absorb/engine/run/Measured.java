package org.absorb.engine.run;

import java.util.List;
import org.absorb.engine.SimulationException;
import org.absorb.model.run.Column;
import org.absorb.model.text.Messages;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Needs;
import org.absorb.spi.observable.Observable;

/** An observable with its name, which is told when it fails. */
final class Measured {

  private static final Messages WORDS = Messages.of(Measured.class);

  private final String id;
  private final Observable observable;
  private final List<Column> columns;
  private final Needs needs;

  /**
   * @throws SimulationException if the observable cannot say what its columns are and what it needs
   */
  Measured(String id, Observable observable) {
    this.id = id;
    this.observable = observable;
    try {
      this.columns = List.copyOf(observable.columns());
      this.needs = observable.needs();
    } catch (RuntimeException | Error thrown) {
      throw new SimulationException(id, WORDS.get("columns", id, thrown), thrown);
    }
  }

  List<Column> columns() {
    return columns;
  }

  Needs needs() {
    return needs;
  }

  /**
   * Writes its numbers into a row, from {@code at} on.
   *
   * @return where the next observable's begin
   * @throws SimulationException if the observable throws or gives an infinite number
   */
  int measure(Moment moment, double[] row, int at) {
    double[] part = new double[columns.size()];
    try {
      observable.measure(moment, part);
    } catch (RuntimeException | Error thrown) {
      throw new SimulationException(id, WORDS.get("measured", id, step(moment), thrown), thrown);
    }
    for (int i = 0; i < part.length; i++) {
      if (Double.isInfinite(part[i])) {
        throw new SimulationException(
            id,
            WORDS.get(
                "infinite",
                id,
                part[i] > 0 ? "infinity" : "-infinity",
                columns.get(i).name(),
                step(moment)));
      }
    }
    System.arraycopy(part, 0, row, at, part.length);
    return at + part.length;
  }

  private static String step(Moment moment) {
    return Long.toString(moment.step());
  }
}
