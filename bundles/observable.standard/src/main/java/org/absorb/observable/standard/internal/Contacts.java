package org.absorb.observable.standard.internal;

import java.util.List;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.run.Column;
import org.absorb.spi.Extension;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The contacts per particle, {@code z = 2 n / N} with n overlapping pairs; on request also without
 * rattlers, of which it then gives the share.
 */
@Component(service = ObservableProvider.class)
@Extension(id = "contacts")
public final class Contacts implements ObservableProvider<Contacts.Parameters> {

  /** What is counted. */
  public record Parameters(
      @Parameter(byDefault = "false", sweepable = false) boolean withoutRattlers) {}

  private static final Column ALL = Columns.of("contacts", "z", "1");

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Observable create(Parameters parameters) {
    return parameters.withoutRattlers() ? new WithoutRattlers() : new Plain();
  }

  private static double perParticle(Moment moment) {
    return 2.0 * moment.contacts() / moment.particles();
  }

  private record Plain() implements Observable {

    @Override
    public List<Column> columns() {
      return List.of(ALL);
    }

    @Override
    public void measure(Moment moment, double[] out) {
      out[0] = perParticle(moment);
    }
  }

  private record WithoutRattlers() implements Observable {

    @Override
    public List<Column> columns() {
      return List.of(
          ALL, Columns.of("contactsWithoutRattlers", "z_b", "1"), Columns.of("rattlers", "", "1"));
    }

    @Override
    public void measure(Moment moment, double[] out) {
      Backbone backbone = Backbone.of(moment.particles(), moment.pairs(), moment.dimension());
      out[0] = perParticle(moment);
      out[1] = 2.0 * backbone.contacts() / backbone.particles(); // 0 / 0 where there is none
      out[2] = 1 - backbone.particles() / (double) moment.particles();
    }
  }
}
