package org.absorb.runner.support;

import java.util.Arrays;
import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.exchange.standard.internal.AuthorsImport;
import org.absorb.exchange.standard.internal.GsdExport;
import org.absorb.exchange.standard.internal.GsdImport;
import org.absorb.exchange.standard.internal.XyzExport;
import org.absorb.exchange.standard.internal.XyzImport;
import org.absorb.model.run.Column;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.observable.standard.internal.SquareDisplacement;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.Provider;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.observable.Moment;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.absorb.spi.scheme.Block;
import org.absorb.spi.scheme.Kind;
import org.absorb.spi.scheme.Law;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.FccStart;
import org.absorb.system.standard.internal.FileRadii;
import org.absorb.system.standard.internal.FileStart;
import org.absorb.system.standard.internal.FrameStart;
import org.absorb.system.standard.internal.RandomStart;

/** What is installed in the tests: some of the real plugins, and bad ones. */
public final class Plugins {

  private Plugins() {}

  public static Catalog catalog() {
    return FixedCatalog.of(all());
  }

  /** The same and one more. */
  public static Catalog and(Provider<?, ?> more) {
    Provider<?, ?>[] providers = Arrays.copyOf(all(), all().length + 1);
    providers[all().length] = more;
    return FixedCatalog.of(providers);
  }

  private static Provider<?, ?>[] all() {
    return new Provider<?, ?>[] {
      new PairwiseSgd(),
      new Linear(),
      new RandomStart(),
      new FccStart(),
      new FileStart(),
      new FrameStart(),
      new FileRadii(),
      new EqualRadii(),
      new Activity(),
      new Energy(),
      new SquareDisplacement(),
      new Contacts(),
      new XyzExport(),
      new GsdExport(),
      new XyzImport(),
      new GsdImport(),
      new AuthorsImport(),
      new Hanging(),
      new Throwing()
    };
  }

  /** Contacts per particle: an observable that runs may lack. */
  @Extension(id = "contacts")
  public static final class Contacts implements ObservableProvider<NoParameters>, Observable {
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
      return List.of(new Column("contacts", "contacts", "z", "1"));
    }

    @Override
    public void measure(Moment moment, double[] out) {
      out[0] = 2.0 * moment.contacts() / moment.particles();
    }
  }

  /** Never returns from step 3. */
  @Extension(id = "test.hanging")
  public static final class Hanging implements SchemeProvider<NoParameters>, Scheme {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Scheme create(NoParameters parameters) {
      return this;
    }

    @Override
    public Law law() {
      return Law.of(Kind.PAIR);
    }

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      while (block.step >= 3) {
        Thread.onSpinWait();
      }
    }
  }

  /** Throws at step 3. */
  @Extension(id = "test.throwing")
  public static final class Throwing implements SchemeProvider<NoParameters>, Scheme {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Scheme create(NoParameters parameters) {
      return this;
    }

    @Override
    public Law law() {
      return Law.of(Kind.PAIR);
    }

    @Override
    public void fill(Block block, Noise noise, double[][] out) {
      if (block.step == 3) {
        throw new IllegalStateException("no step 3");
      }
    }
  }
}
