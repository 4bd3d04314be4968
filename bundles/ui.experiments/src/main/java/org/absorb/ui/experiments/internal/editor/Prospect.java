package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.runner.forecast.Forecast;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Forecasts.Outlook;

/**
 * What there is to compute, in words.
 *
 * @param main what counts: time, disk, what is there already
 * @param second how that comes about
 * @param former whether that is of an experiment as it was, and is being foretold anew
 * @param caution whether the machine is too small for it
 */
record Prospect(String main, String second, boolean former, boolean caution) {

  private static final Messages WORDS = Messages.of(Prospect.class);

  /**
   * Of an experiment.
   *
   * @param states how its cells stand, as far as that is known
   * @param known whether they are its cells as it is now
   * @param outlook what was foretold last, if it still has to be computed
   * @param asked whether something newer is being foretold
   */
  static Prospect of(
      Experiment experiment,
      List<CellState> states,
      boolean known,
      Optional<Outlook> outlook,
      boolean asked) {
    String cells = cells(states, experiment, known);
    if (outlook.isEmpty()) {
      String second = asked ? WORDS.get("measuring") : runs(experiment);
      return new Prospect(cells, second, false, false);
    }
    String main = main(outlook.get().forecast(), cells);
    if (asked || !known) {
      return new Prospect(main, WORDS.get("forecast.former"), true, false);
    }
    boolean room = outlook.get().fitsMemory() && outlook.get().fitsDisk();
    return new Prospect(main, basis(outlook.get()), false, !room);
  }

  private static String main(Forecast forecast, String cells) {
    return Double.isFinite(forecast.seconds())
        ? WORDS.get(
            "forecast", Numbers.time(forecast.seconds()), Numbers.bytes(forecast.disk()), cells)
        : WORDS.get("forecast.untimed", Numbers.bytes(forecast.disk()), cells);
  }

  private static String cells(List<CellState> states, Experiment experiment, boolean known) {
    if (states.isEmpty()) {
      return known ? cells(experiment.size()) : WORDS.get("checking");
    }
    long computed = states.stream().filter(CellState::computed).count();
    return WORDS.get("computed", Numbers.count(computed), cells(states.size()));
  }

  private static String basis(Outlook outlook) {
    Forecast forecast = outlook.forecast();
    if (!outlook.fitsMemory()) {
      long most = Runtime.getRuntime().maxMemory();
      return WORDS.get("forecast.memory", Numbers.bytes(forecast.memory()), Numbers.bytes(most));
    }
    if (!outlook.fitsDisk()) {
      return WORDS.get("forecast.disk", Numbers.bytes(outlook.room()));
    }
    return WORDS.get(
        "forecast.basis",
        outlook.hands().processes(),
        Numbers.bytes(forecast.memory()),
        source(forecast));
  }

  private static String source(Forecast forecast) {
    if (forecast.told() > 0 && forecast.tried() > 0) {
      return WORDS.get("forecast.both", forecast.told(), forecast.tried());
    }
    return forecast.told() > 0
        ? WORDS.get("forecast.told", forecast.told())
        : WORDS.get("forecast.tried", forecast.tried());
  }

  /** "84 cells × 8 replicas = 672 runs". */
  static String runs(Experiment experiment) {
    long cells = experiment.size();
    long most = cells * experiment.replicas();
    return experiment.until().isEmpty()
        ? WORDS.get("runs", cells(cells), count("replica", experiment.replicas()), runs(most))
        : WORDS.get(
            "runs.until", cells(cells), count("replica", experiment.replicas()), runs(most));
  }

  static String cells(long count) {
    return count("cell", count);
  }

  private static String runs(long count) {
    return count("run", count);
  }

  private static String count(String what, long count) {
    return WORDS.get(count == 1 ? what + ".one" : what, Numbers.count(count));
  }
}
