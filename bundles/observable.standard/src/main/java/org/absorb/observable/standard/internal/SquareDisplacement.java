package org.absorb.observable.standard.internal;

import java.util.List;
import org.absorb.model.run.Column;
import org.absorb.spi.Extension;
import org.absorb.spi.observable.Displacement;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Needs;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The mean square displacement of the particles since the start, or since a chosen step (before
 * which there is none), unwrapped: {@code sum_i |r_i(k) - r_i(from)|^2 / N}.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "msd")
public final class SquareDisplacement implements ObservableProvider<Since> {

  @Override
  public Class<Since> parameters() {
    return Since.class;
  }

  @Override
  public Observable create(Since since) {
    return new MeanSquare(since);
  }

  private record MeanSquare(Since since) implements Observable {

    @Override
    public List<Column> columns() {
      return List.of(Columns.of(since.column("msd"), "msd", "MSD", "D^2"));
    }

    @Override
    public Needs needs() {
      return Needs.since(since.from());
    }

    @Override
    public void measure(Moment moment, double[] out) {
      out[0] = moment.since(since.from()).map(Displacement::meanSquare).orElse(Double.NaN);
    }
  }
}
