package org.absorb.analysis.fss.internal.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.absorb.analysis.fss.internal.Golden;
import org.absorb.analysis.fss.internal.collapse.Collapse;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceFitTest {

  /** Values to 1e-12, S to 1e-8, errors to 1e-5, counts exactly, not-a-number where it is so. */
  @TestFactory
  List<DynamicTest> equalsPyfssa() {
    return Golden.items(Golden.document(), "cases").stream()
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    ((Value.Text) golden.get("name").orElseThrow()).value(), () -> check(golden)))
        .toList();
  }

  private static void check(Tree golden) {
    String file = ((Value.Text) golden.get("csv").orElseThrow()).value();
    double[] start = Golden.numbers(golden, "start");
    double[] x = Golden.numbers(golden, "x");
    double[] errors = Golden.numbers(golden, "errors");
    ScalingFit fit =
        ReferenceFit.of(
            new Collapse(Golden.data(file), Interval.ALL, false),
            new ScalingPoint(start[0], start[1], start[2]));
    for (ScalingParameter p : ScalingParameter.values()) {
      int i = p.ordinal();
      assertEquals(x[i], fit.point().get(p), 1e-12 * Math.abs(x[i]), p.name());
      double tolerance = Double.isNaN(errors[i]) ? 1e-300 : 1e-5 * errors[i];
      assertEquals(errors[i], fit.errors().get(p), tolerance, "error of " + p);
    }
    double s = Golden.number(golden.get("S").orElseThrow());
    assertEquals(s, fit.quality().quality(), 1e-8 * s);
    assertEquals(Golden.number(golden.get("nfev").orElseThrow()), fit.evaluations());
    assertEquals(Golden.number(golden.get("nit").orElseThrow()), fit.iterations());
  }
}
