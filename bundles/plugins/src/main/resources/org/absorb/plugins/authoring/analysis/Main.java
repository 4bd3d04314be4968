package {{package}};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Role;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.run.RunStatus;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.Extension;
import org.absorb.spi.analysis.Analysis;
import org.absorb.spi.analysis.AnalysisProvider;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.osgi.service.component.annotations.Component;

/**
 * The mean of an observable after the transient, against packing fraction: the mean over replicas
 * with its standard error.
 */
@Component(service = AnalysisProvider.class)
@Extension(id = "{{id}}")
public final class {{class}} implements AnalysisProvider<{{class}}.Parameters> {

  private static final Messages WORDS = Messages.of({{class}}.class);

  /** What the analysis is set by. */
  public record Parameters(@Parameter(byDefault = "\"activity\"") String observable) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Analysis create(Parameters parameters) {
    return (runs, progress) -> analyse(runs, parameters.observable(), progress);
  }

  private static Result analyse(List<RunData> runs, String observable, Progress progress) {
    Map<Double, List<Double>> means = new TreeMap<>();
    Map<String, String> origin = new TreeMap<>();
    for (int i = 0; i < runs.size(); i++) {
      RunData run = runs.get(i);
      progress.at((double) i / runs.size(), WORDS.get("reading"));
      if (run.status() == RunStatus.FINISHED) {
        long from = run.specification().protocol().transientSteps();
        double mean = Estimate.ofSeries(run.series().column(observable, from)).mean();
        means
            .computeIfAbsent(
                run.specification().system().packingFraction(), phi -> new ArrayList<>())
            .add(mean);
        origin.merge("runs", run.id().hex(), (some, one) -> some + " " + one);
      }
    }
    if (means.isEmpty()) {
      throw new IllegalArgumentException(WORDS.get("none"));
    }
    return result(observable, means, origin);
  }

  private static Result result(
      String observable, Map<Double, List<Double>> means, Map<String, String> origin) {
    List<Quantity> values = new ArrayList<>();
    means.forEach(
        (phi, replicas) -> {
          // in ascending order, so that the order of runs does not show in the last digit
          Estimate mean =
              Estimate.of(replicas.stream().mapToDouble(x -> x).sorted().toArray());
          Tree of = Tree.EMPTY.with("system.packingFraction", Value.of(phi));
          values.add(new Quantity(observable, of, mean.mean(), mean.error(), "1"));
        });
    double[] x = means.keySet().stream().mapToDouble(phi -> phi).toArray();
    double[] y = values.stream().mapToDouble(Quantity::value).toArray();
    double[] error = values.stream().mapToDouble(Quantity::error).toArray();
    Panel panel =
        new Panel(
            new Panel.Scale(WORDS.get("phi"), "phi", "1", false),
            new Panel.Scale(observable, "", "1", false),
            List.of(Curve.of(observable, x, y, error, Role.kind(0))),
            List.of());
    Figure figure =
        new Figure(
            "{{figure}}", "", List.of(panel), WORDS.get("caption", observable), new TreeMap<>(origin));
    return new Result(values, List.of(), List.of(), List.of(figure));
  }
}
