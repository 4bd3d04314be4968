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
    @Parameter(unit = "1", min = 0, max = 1024, byDefault = "0") int workers,
    @Parameter(unit = "1", min = 1, max = 1024, byDefault = "1") int threads) {

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
