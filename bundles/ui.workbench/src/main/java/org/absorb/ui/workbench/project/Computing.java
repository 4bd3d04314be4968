package org.absorb.ui.workbench.project;

import org.absorb.model.parameter.Parameter;
import org.absorb.runner.supervise.Settings;
import org.absorb.ui.workbench.PreferenceType;

/**
 * How the window has runs computed.
 *
 * @param workers processes at a time; 0 for one a core
 * @param threads of each run
 */
public record Computing(
    @Parameter(
            label = "workers",
            unit = "1",
            min = 0,
            max = 1024,
            byDefault = "0",
            help = "Runs computed at a time, each by a process of its own. 0: one a core.")
        int workers,
    @Parameter(
            label = "threads a run",
            unit = "1",
            min = 1,
            max = 1024,
            byDefault = "1",
            help = "Threads of each run. Several pay for large systems when few runs wait.")
        int threads) {

  /** Its page of preferences. */
  public static final PreferenceType<Computing> PAGE = new ComputingPage();

  Settings settings() {
    return Settings.standard().withThreads(threads).withWorkers(processes());
  }

  /** How many processes there are at most. */
  public int processes() {
    return workers > 0
        ? workers
        : Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
  }
}
