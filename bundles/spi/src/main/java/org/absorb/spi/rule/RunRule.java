package org.absorb.spi.rule;

import java.util.List;
import org.absorb.model.analysis.Finding;
import org.absorb.spi.analysis.RunData;

/** Judges finished runs. Called on one thread; keeps no state. */
public interface RunRule {

  /**
   * What is to be said of runs that a person looks at together: one of them, the replicas of a
   * cell, those of an experiment, some that are compared. A rule that needs several says nothing of
   * one.
   *
   * @param runs finished, each once, by id; not empty
   * @return one finding for each thing worth saying, with the runs it is about; empty if there is
   *     none
   */
  List<Finding> judge(List<RunData> runs);
}
