package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.text.Numbers;
import org.absorb.runner.Plan;
import org.absorb.runner.forecast.Forecast;
import org.absorb.runner.forecast.Forecaster;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb forecast}: what runs will take before they are run. */
@CommandLine.Command(name = "forecast")
final class ForecastRuns extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "EXPERIMENT", index = "1..*", arity = "0..*")
  private List<String> experiments = new ArrayList<>();

  @Option(names = "--workers", paramLabel = "N")
  private Integer workers;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  @Option(names = "--json")
  private boolean json;

  ForecastRuns(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Settings settings = Checks.hands(workers, threads);
    Project project = Project.open(folder);
    Catalog catalog = services().get(Catalog.class);
    Plan plan = Plan.of(project, experiments, catalog);
    Forecast forecast;
    try (Progress progress = new Progress(terminal())) {
      forecast =
          new Forecaster(project, catalog)
              .of(
                  plan,
                  settings.workers(),
                  threads,
                  watched(progress, WORDS.get("forecast.doing")),
                  session().interruption()::requested);
    }
    if (json) {
      printJson(forecast.tree());
    } else {
      print(line(forecast, settings));
      print(
          WORDS.get(
              "forecast.basis",
              forecast.told(),
              forecast.tried(),
              Numbers.bytes(forecast.memory())));
    }
    return ExitStatus.DONE;
  }

  /** The forecast in a line. */
  static String line(Forecast forecast, Settings settings) {
    return forecast.runs() == 0
        ? WORDS.get("run.nothing", Numbers.count(forecast.found()))
        : WORDS.get(
            "forecast",
            Numbers.count(forecast.runs()),
            Numbers.time(forecast.seconds()),
            settings.workers(),
            Numbers.bytes(forecast.disk()));
  }
}
