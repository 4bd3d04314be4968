package org.absorb.spi.scaling;

import java.util.Optional;
import org.absorb.model.analysis.Result;
import org.absorb.model.scaling.ScalingFit;

/**
 * A fit and what speaks for and against it.
 *
 * @param fit the best collapse
 * @param result values, findings and figures; no proposals
 * @param classes what the data can and cannot tell of universality classes, in plain sentences;
 *     empty where they were not compared
 */
public record ScalingStudy(ScalingFit fit, Result result, Optional<Classes> classes) {

  /**
   * What is told of classes.
   *
   * @param told plain sentences
   * @param decided whether one of them alone agrees with the data
   */
  public record Classes(String told, boolean decided) {}
}
