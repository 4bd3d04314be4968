package org.absorb.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.engine.sample.Kick;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.Provider;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;

/** A small catalog of test plugins, and documents that use it. */
final class Plain {

  static final RadiusDistribution RADII = (noise, radius) -> Arrays.fill(radius, 1);

  private Plain() {}

  static Catalog catalog(Provider<?, ?>... others) {
    List<Provider<?, ?>> all = new ArrayList<>(List.of(others));
    all.addAll(List.of(new Pairs(), new Linear(), new Random(), new Equal()));
    return FixedCatalog.of(all.toArray(new Provider<?, ?>[0]));
  }

  /** 300 particles, thin enough for kicks of 0.2 to be absorbed within some hundred steps. */
  static Tree document(String stopWhen, long steps, String observable) {
    return (Tree)
        JsonText.read(
            """
            { "system": { "particles": 300, "packingFraction": 0.2, "radii": "test.radii", "initial": "test.random" },
              "dynamics": { "type": "test.pairs", "kick": 0.2, "potential": "test.potential" },
              "protocol": { "steps": STEPS, "stopWhen": "STOP", "record": { "every": 1 } },
              "observe": [ { "type": "OBSERVABLE" } ] }"""
                .replace("STEPS", Long.toString(steps))
                .replace("STOP", stopWhen)
                .replace("OBSERVABLE", observable));
  }

  /** What the scheme is set by. */
  @Extension(id = "test.pairs")
  static final class Pairs implements SchemeProvider<Kick> {

    @Override
    public Class<Kick> parameters() {
      return Kick.class;
    }

    @Override
    public Scheme create(Kick parameters) {
      return Laws.PAIR.with(parameters.kick());
    }
  }

  @Extension(id = "test.potential")
  static final class Linear implements PotentialProvider<NoParameters> {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Potential create(NoParameters parameters) {
      return Fixtures.LINEAR;
    }
  }

  @Extension(id = "test.random")
  static final class Random implements InitialStateProvider<NoParameters> {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public InitialState create(NoParameters parameters) {
      return Fixtures.RANDOM;
    }
  }

  @Extension(id = "test.radii")
  static final class Equal implements RadiusDistributionProvider<NoParameters> {

    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public RadiusDistribution create(NoParameters parameters) {
      return RADII;
    }
  }
}
