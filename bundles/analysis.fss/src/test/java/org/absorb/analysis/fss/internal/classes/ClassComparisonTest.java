package org.absorb.analysis.fss.internal.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.analysis.fss.internal.Synthetic;
import org.absorb.measure.UniversalityClass;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.ScalingSettings.Method;
import org.junit.jupiter.api.Test;

class ClassComparisonTest {

  /** In three dimensions Manna and directed percolation differ by 2-4 %. */
  @Test
  void noisyDataDoNotTellMannaFromDirectedPercolation() {
    ClassComparison comparison =
        compare(Synthetic.activity(Golden.ACTIVITY).noise(0.05).data(3), Golden.ACTIVITY);
    List<UniversalityClass> possible =
        comparison.possible().stream().map(ClassComparison.Row::which).toList();
    assertTrue(possible.contains(UniversalityClass.MANNA), comparison.toString());
    assertTrue(possible.contains(UniversalityClass.DIRECTED_PERCOLATION), comparison.toString());
    assertFalse(possible.contains(UniversalityClass.MEAN_FIELD), comparison.toString());
    assertFalse(comparison.noneFits(), comparison.toString());
    assertTrue(comparison.sentence().contains("cannot tell"), comparison.sentence());
  }

  @Test
  void preciseDataDo() {
    ClassComparison comparison =
        compare(Synthetic.activity(Golden.ACTIVITY).noise(0.002).data(3), Golden.ACTIVITY);
    assertEquals(
        List.of(UniversalityClass.MANNA),
        comparison.possible().stream().map(ClassComparison.Row::which).toList(),
        comparison.toString());
    assertTrue(comparison.sentence().contains("Manna alone"), comparison.sentence());
    assertEquals(0.64, comparison.rows().get(0).phiC(), 4 * comparison.rows().get(0).error());
  }

  @Test
  void dataOfNoClassFitNone() {
    ScalingPoint truth = new ScalingPoint(0.64, 0.7, -0.5);
    ClassComparison comparison = compare(Synthetic.activity(truth).noise(0.01).data(4), truth);
    assertTrue(comparison.noneFits(), comparison.toString());
    assertTrue(comparison.sentence().contains("No class fits"), comparison.sentence());
  }

  private static ClassComparison compare(ScalingData data, ScalingPoint best) {
    return ClassComparison.of(data, ScalingSettings.of(Method.GP, best), 3, false, best);
  }
}
