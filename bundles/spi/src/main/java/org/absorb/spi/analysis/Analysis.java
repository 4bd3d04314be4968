package org.absorb.spi.analysis;

import java.util.List;
import org.absorb.model.analysis.Result;

/** Makes something of runs. Called on one thread; keeps no state. */
public interface Analysis {

  /**
   * Analyses runs.
   *
   * @param runs all runs of the experiments chosen, finished or not, in no order that matters
   * @param progress to be told how far it is, and asked whether to stop
   * @throws IllegalArgumentException with one sentence for the user, if nothing can be made of them
   */
  Result analyse(List<RunData> runs, Progress progress);
}
