package org.absorb.observable.standard.internal;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.osgi.service.component.annotations.Component;

/**
 * How many moves the displacement cap holds back in the step that follows: pairs of a reciprocal
 * scheme, particles of any other; 0 without a cap.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "capped")
public final class Capped implements ObservableProvider<NoParameters>, Observable {

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
    return List.of(Columns.of("capped", "n_cap", "1"));
  }

  @Override
  public void measure(Moment moment, double[] out) {
    out[0] = moment.capped();
  }
}
