package org.absorb.ui.experiments.internal.document;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.absorb.engine.catalog.Catalog;
import org.absorb.runner.Plan;
import org.absorb.runner.forecast.Forecast;
import org.absorb.runner.forecast.Forecaster;
import org.absorb.ui.workbench.project.Computing;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Track;

/**
 * What experiments will take, tried out in this process at the lowest priority. What was tried for
 * a project is kept as long as it is open: an edit costs only what it changes.
 */
public final class Forecasts {

  /** A cell that takes more than this share of the window's memory is not tried in it. */
  private static final int SHARE = 4;

  private static final Map<OpenProject, Forecasts> ALL = new WeakHashMap<>();

  private final ReentrantLock turn = new ReentrantLock();
  private final Forecaster forecaster;

  private Forecasts(OpenProject project, Catalog catalog) {
    forecaster = new Forecaster(project.files(), catalog, Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * A forecast, and what it was made for.
   *
   * @param hands how many processes and threads
   * @param room bytes that are free on the project's disk
   */
  public record Outlook(Forecast forecast, Computing hands, long room) {

    /** Whether the largest run fits into a worker. */
    public boolean fitsMemory() {
      return forecast.memory() <= Runtime.getRuntime().maxMemory();
    }

    public boolean fitsDisk() {
      return forecast.disk() <= room;
    }
  }

  /**
   * What is left to be computed of cells. In a task; takes seconds.
   *
   * @throws InterruptedException if the task is cancelled before its turn
   */
  public static Outlook of(
      OpenProject project, Survey survey, Catalog catalog, Computing hands, Track track)
      throws InterruptedException, IOException {
    Forecasts forecasts;
    synchronized (ALL) {
      forecasts = ALL.computeIfAbsent(project, any -> new Forecasts(project, catalog));
    }
    Thread thread = Thread.currentThread();
    int priority = thread.getPriority();
    forecasts.turn.lockInterruptibly(); // a forecaster answers one at a time
    try {
      thread.setPriority(Thread.MIN_PRIORITY);
      Plan plan = Plan.ofCells(project.files(), survey.points(), catalog);
      Forecast forecast =
          forecasts.forecaster.of(
              plan, hands.processes(), hands.threads(), track::at, track::cancelled);
      return new Outlook(forecast, hands, Files.getFileStore(project.folder()).getUsableSpace());
    } finally {
      thread.setPriority(priority);
      forecasts.turn.unlock();
    }
  }
}
