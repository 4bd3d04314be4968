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
 * The natural time of the scheme: {@code epsilon k} (random organization), {@code alpha b_f k}
 * (gradient descent), summed over stages; none where a scheme has no natural clock.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "clock")
public final class NaturalTime implements ObservableProvider<NoParameters>, Observable {

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
    return List.of(Columns.of("clock", "t", "1"));
  }

  @Override
  public void measure(Moment moment, double[] out) {
    out[0] = moment.time();
  }
}
