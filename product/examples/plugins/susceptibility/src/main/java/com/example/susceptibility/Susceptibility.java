package com.example.susceptibility;

import java.util.List;
import org.absorb.model.analysis.Result;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;
import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.osgi.service.component.annotations.Component;

/**
 * The susceptibility of the activity, {@code chi = N (<f_a^2> - <f_a>^2)} over the steps after the
 * transient, of runs that stayed active. It peaks where the transition is, the higher the larger
 * the system.
 */
@Component(service = AnalysisProvider.class)
@Extension(id = "example.susceptibility")
public final class Susceptibility implements AnalysisProvider<Susceptibility.Parameters> {

  private static final Messages WORDS = Messages.of(Susceptibility.class);

  /** What the analysis is set by. */
  public record Parameters(
      @Parameter(symbol = "delta", min = 0, minOpen = true, max = 1, byDefault = "0.005")
          double resolution) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Analysis create(Parameters parameters) {
    return (runs, progress) -> analyse(runs, parameters.resolution(), progress);
  }

  private static Result analyse(List<RunData> runs, double resolution, Progress progress) {
    Measured measured = new Measured();
    for (int i = 0; i < runs.size(); i++) {
      progress.at((double) i / runs.size(), WORDS.get("reading"));
      measured.add(runs.get(i));
    }
    if (measured.curves().isEmpty()) {
      throw new IllegalArgumentException(WORDS.get("none"));
    }
    return new Report(measured, WORDS).result(resolution);
  }
}
