package org.absorb.observable.standard.internal;

import java.util.Arrays;
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
 * How far the centre of mass has drifted since the start, or since a chosen step: {@code |sum_i
 * (r_i(k) - r_i(from))| / N}. Exactly 0 under reciprocal schemes.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "drift")
public final class CentreOfMass implements ObservableProvider<Since> {

  @Override
  public Class<Since> parameters() {
    return Since.class;
  }

  @Override
  public Observable create(Since since) {
    return new Drift(since);
  }

  private record Drift(Since since) implements Observable {

    @Override
    public List<Column> columns() {
      return List.of(Columns.of(since.column("drift"), "drift", "", "D"));
    }

    @Override
    public Needs needs() {
      return Needs.since(since.from());
    }

    @Override
    public void measure(Moment moment, double[] out) {
      out[0] = moment.since(since.from()).map(Drift::length).orElse(Double.NaN);
    }

    private static double length(Displacement displacement) {
      return Math.sqrt(Arrays.stream(displacement.centre()).map(x -> x * x).sum());
    }
  }
}
