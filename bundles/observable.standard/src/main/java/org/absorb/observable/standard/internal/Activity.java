package org.absorb.observable.standard.internal;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.osgi.service.component.annotations.Component;

/** The activity f_a: the fraction of particles with at least one overlap, to seven digits. */
@Component(service = ObservableProvider.class)
@Extension(id = "activity")
public final class Activity implements ObservableProvider<NoParameters>, Observable {

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
    return List.of(Columns.of("activity", "f_a", "1"));
  }

  @Override
  public void measure(Moment moment, double[] out) {
    out[0] = Digits.seven(moment.active() / (double) moment.particles());
  }
}
