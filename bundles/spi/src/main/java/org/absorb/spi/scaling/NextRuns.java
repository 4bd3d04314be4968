package org.absorb.spi.scaling;

import java.util.Collection;
import java.util.List;
import org.absorb.model.analysis.Proposal;

/** The runs that would sharpen the critical point most. Any thread. */
public interface NextRuns {

  /**
   * A point that could be measured.
   *
   * @param proposal the cell, with the replicas that it is to have in all
   * @param size L
   * @param rho the control parameter
   * @param replicas how many more
   * @param error of the critical point, expected with this one and all before it
   */
  record Candidate(Proposal proposal, double size, double rho, int replicas, double error) {}

  /** The standard error of the critical point as things are, of the Gaussian-process fit. */
  double error();

  /** The most telling first. */
  List<Candidate> candidates();

  /** The error of the critical point expected with some of them. */
  double error(Collection<Candidate> chosen);
}
