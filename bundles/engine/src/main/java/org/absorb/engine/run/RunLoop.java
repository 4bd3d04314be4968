package org.absorb.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Column;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Needs;

/**
 * One run of one specification, in this process. Rows are k = 0 ... steps where the schedule holds,
 * and always the first and the last; absorption is checked every step.
 */
public final class RunLoop {

  final Protocol protocol;
  final List<Stretch> stages;
  final Options options;
  private final List<Measured> observables = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  /** Which of the observables' numbers stand in the row: the first of each name. */
  private final List<Integer> kept = new ArrayList<>();

  private int numbers;
  private final Needs needs;

  public RunLoop(Specification specification, int replica, Catalog catalog, Options options) {
    this.protocol = specification.protocol();
    this.stages = Stretch.of(specification, replica, catalog);
    this.options = options;
    Set<Long> since = new TreeSet<>();
    boolean lastMove = false;
    for (var component : specification.observe()) {
      Measured observable =
          new Measured(component.type(), catalog.make(Kind.OBSERVABLE, component));
      observables.add(observable);
      for (Column column : observable.columns()) {
        if (columns.stream().noneMatch(known -> known.name().equals(column.name()))) {
          columns.add(column);
          kept.add(numbers);
        }
        numbers++;
      }
      since.addAll(observable.needs().since());
      lastMove |= observable.needs().lastMove();
    }
    this.needs = new Needs(since, lastMove);
  }

  /** The columns of the log, without the step. */
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /** What its observables look back at, together. */
  public Needs needs() {
    return needs;
  }

  /**
   * Whether a run can go on from a state of the right size with this memory of it.
   *
   * @param step of the state
   */
  public boolean remembers(long step, Memory memory) {
    boolean last = !needs.lastMove() || step == 0 || !Double.isNaN(memory.lastMove().largest());
    return last
        && needs.since().stream()
            .allMatch(then -> then == 0 || then >= step || memory.past().containsKey(then));
  }

  /**
   * Runs to the end, or until told to stop: then a last checkpoint is given and the outcome is
   * {@link org.absorb.model.run.Outcome#INTERRUPTED}.
   *
   * @param from where to go on from; {@code null} to start
   * @throws org.absorb.engine.SimulationException if a plugin fails
   */
  public Ending run(Bookmark from, Recorder recorder, Control control) {
    return new Course(this, from, recorder, control).run();
  }

  /** The numbers of a row, one a column. */
  double[] measure(Moment moment) {
    double[] all = new double[numbers];
    int at = 0;
    for (Measured observable : observables) {
      at = observable.measure(moment, all, at);
    }
    return kept.size() == numbers ? all : kept.stream().mapToDouble(each -> all[each]).toArray();
  }
}
