package org.absorb.engine.catalog;

import java.util.List;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.exchange.Exporter;
import org.absorb.spi.exchange.ExporterProvider;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.potential.PotentialProvider;
import org.absorb.spi.rule.RunRule;
import org.absorb.spi.rule.RunRuleProvider;
import org.absorb.spi.scheme.Scheme;
import org.absorb.spi.scheme.SchemeProvider;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;

/**
 * A kind of extension.
 *
 * @param name what declarations and files call it
 * @param service the type its providers are registered as
 * @param makes what its providers make
 * @param <T> the same
 */
public record Kind<T>(String name, Class<?> service, Class<T> makes) {

  public static final Kind<Scheme> SCHEME =
      new Kind<>("scheme", SchemeProvider.class, Scheme.class);
  public static final Kind<Potential> POTENTIAL =
      new Kind<>("potential", PotentialProvider.class, Potential.class);
  public static final Kind<InitialState> INITIAL =
      new Kind<>("initial", InitialStateProvider.class, InitialState.class);
  public static final Kind<RadiusDistribution> RADII =
      new Kind<>("radii", RadiusDistributionProvider.class, RadiusDistribution.class);
  public static final Kind<Observable> OBSERVABLE =
      new Kind<>("observable", ObservableProvider.class, Observable.class);
  public static final Kind<Analysis> ANALYSIS =
      new Kind<>("analysis", AnalysisProvider.class, Analysis.class);
  public static final Kind<RunRule> RULE = new Kind<>("rule", RunRuleProvider.class, RunRule.class);
  public static final Kind<Exporter> EXPORTER =
      new Kind<>("exporter", ExporterProvider.class, Exporter.class);
  public static final Kind<Importer> IMPORTER =
      new Kind<>("importer", ImporterProvider.class, Importer.class);

  public static final List<Kind<?>> ALL =
      List.of(SCHEME, POTENTIAL, INITIAL, RADII, OBSERVABLE, ANALYSIS, RULE, EXPORTER, IMPORTER);

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Kind<?> of(String name) {
    return ALL.stream()
        .filter(kind -> kind.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no extension kind \"" + name + "\""));
  }
}
