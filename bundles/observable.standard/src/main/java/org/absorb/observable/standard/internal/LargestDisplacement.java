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

/** The largest displacement of a particle in the last step, move k - 1; none at step 0. */
@Component(service = ObservableProvider.class)
@Extension(id = "maxDisplacement")
public final class LargestDisplacement implements ObservableProvider<NoParameters>, Observable {

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
    return List.of(Columns.of("maxDisplacement", "", "D"));
  }

  @Override
  public Needs needs() {
    return Needs.LAST_MOVE;
  }

  @Override
  public void measure(Moment moment, double[] out) {
    out[0] = moment.lastMove().largest();
  }
}
