package org.absorb.observable.standard.internal;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Needs;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The batch that was drawn in the last step, move k - 1: the share of the overlapping pairs (of the
 * active particles, for particle-wise schemes) that got a factor other than 0. None at step 0 and
 * where nothing overlapped.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "batch")
public final class DrawnBatch implements ObservableProvider<NoParameters>, Observable {

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public Observable create(NoParameters parameters) {
    return this;
  }

  @Override
  public List<Column> columns() {
    return List.of(Columns.of("batch", "b", "1"));
  }

  @Override
  public Needs needs() {
    return Needs.LAST_MOVE;
  }

  @Override
  public void measure(Moment moment, double[] out) {
    out[0] = moment.lastMove().drawn();
  }
}
