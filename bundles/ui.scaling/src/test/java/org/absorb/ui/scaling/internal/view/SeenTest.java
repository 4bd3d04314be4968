package org.absorb.ui.scaling.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.absorb.analysis.fss.internal.ScalingService;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Panel;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.junit.jupiter.api.Test;

/** What is seen of made-up curves that collapse at (0.64, 0.59, -0.84), noise 2 %, seed 1. */
class SeenTest {

  private static final FiniteSizeScaling SCALING = new ScalingService();
  private static final int POINTS = 41;
  private static final ScalingSubject SUBJECT =
      SCALING.subject("made up", data(), OptionalInt.of(3));

  private static ScalingData data() {
    Random random = new Random(1);
    List<SizeCurve> curves = new ArrayList<>();
    for (double size : new double[] {10, 15.874, 25.198, 40, 63.5}) {
      double[] rho = new double[POINTS];
      double[] a = new double[POINTS];
      double[] da = new double[POINTS];
      for (int i = 0; i < POINTS; i++) {
        rho[i] = 0.62 + 0.001 * i;
        double x = Math.pow(size, 1 / 0.59) * (rho[i] - 0.64);
        double exact =
            Math.pow(size, -0.84 / 0.59)
                * Math.pow(Math.log1p(Math.exp(Math.min(x / 2, 500))) + 0.05, 0.84);
        a[i] = exact * (1 + 0.02 * random.nextGaussian());
        da[i] = i == 0 && size == 10 ? 0 : 0.02 * exact;
      }
      curves.add(new SizeCurve(size, rho, a, da));
    }
    return new ScalingData(curves);
  }

  private static Cockpit truth() {
    Cockpit first = Cockpit.of(SUBJECT);
    return first.at(first.at().with(ScalingParameter.RHO_C, 0.64));
  }

  private static Seen seen(Cockpit cockpit) {
    return Seen.of(SCALING, SUBJECT, cockpit, Sight.USUAL);
  }

  @Test
  void collapsesAtTheTruthAndNotElsewhere() {
    Seen good = seen(truth());
    assertTrue(good.quality().quality() < 4, "S' " + good.quality().quality());
    Cockpit off = truth().at(truth().at().with(ScalingParameter.RHO_C, 0.63));
    assertTrue(seen(off).quality().quality() > 100, "off the critical point nothing collapses");
  }

  /** The very numbers that the service gives: there is no second way. */
  @Test
  void theNumbersAreTheServices() {
    Cockpit cockpit = truth().toggled(Set.of(new Place(40, 0.64)));
    ScalingData kept = cockpit.kept(SUBJECT.data());
    ScalingSettings settings = cockpit.settings(ScalingSettings.SAMPLES);
    assertEquals(
        SCALING.scale(kept, cockpit.at(), settings).quality().quality(),
        seen(cockpit).quality().quality());
  }

  @Test
  void aDroppedPointIsHollowAndCountsNothing() {
    Place place = new Place(40, 0.62 + 0.001 * 20);
    Seen before = seen(truth());
    Seen after = seen(truth().toggled(Set.of(place)));
    assertEquals(before.quality().points() - 1, after.quality().points());
    assertEquals(before.spots().size(), after.spots().size(), "it can be clicked again");
    Spot spot =
        after.spots().stream().filter(s -> s.place().equals(place)).findFirst().orElseThrow();
    assertFalse(spot.kept());
    for (int panel = 0; panel < 2; panel++) {
      Panel drawn = after.plots().panels().get(panel);
      List<Curve> open = drawn.curves().stream().filter(Curve::open).toList();
      assertEquals(1, open.size());
      assertEquals(1, open.get(0).x().length);
      assertEquals(spot.across(panel), open.get(0).x()[0]);
    }
    assertEquals(
        before.residuals().panels().get(0).curves().get(3).x().length - 1,
        after.residuals().panels().get(0).curves().get(3).x().length);
  }

  @Test
  void theOutermostResidualsHaveRoomAroundThem() {
    Cockpit off = truth().at(truth().at().with(ScalingParameter.RHO_C, 0.635));
    for (Cockpit cockpit : List.of(truth(), off)) {
      Panel panel = seen(cockpit).residuals().panels().get(0);
      Panel.Limits limits = panel.y().limits().orElseThrow();
      assertEquals(-limits.low(), limits.high());
      for (Curve curve : panel.curves()) {
        for (double residual : curve.y()) {
          boolean drawn = Double.isFinite(residual); // one without others about it has none
          assertTrue(
              !drawn || Math.abs(residual) < 0.9 * limits.high(), residual + " in " + limits);
        }
      }
    }
  }

  @Test
  void aSizeKeepsItsColourWhenOthersAreOut() {
    Curve all = seen(truth()).plots().panels().get(0).curves().get(3);
    Curve some = seen(truth().size(10, false)).plots().panels().get(0).curves().get(2);
    assertEquals(all.role(), some.role());
    assertEquals(all.x().length, some.x().length);
  }

  @Test
  void whatHasNoErrorHasNoPlace() {
    Seen seen = seen(truth());
    assertEquals(1, seen.weightless());
    assertEquals(5 * POINTS - 1, seen.usable());
    assertEquals(5 * POINTS - 1, seen.spots().size());
  }

  @Test
  void axesAsTheUserWants() {
    Seen log = Seen.of(SCALING, SUBJECT, truth(), new Sight(true, Optional.of(false), false));
    assertTrue(log.plots().panels().get(1).x().logarithmic());
    assertFalse(log.plots().panels().get(0).x().logarithmic());
    assertFalse(log.plots().panels().get(0).y().logarithmic());
    assertEquals(null, log.plots().panels().get(0).curves().get(0).yError());
  }

  /** Everything out: no plot breaks, there is only nothing to say. */
  @Test
  void nothingLeft() {
    Cockpit none = truth();
    for (SizeCurve curve : SUBJECT.data().curves()) {
      none = none.size(curve.size(), false);
    }
    Seen seen = seen(none);
    assertTrue(Double.isNaN(seen.quality().quality()));
    assertTrue(seen.spots().isEmpty());
  }

  /** A slider is followed: the median of what is computed for a step of it, 204 points. */
  @Test
  void isQuick() {
    for (int warm = 0; warm < 50; warm++) {
      seen(truth());
    }
    long[] nanos = new long[21];
    for (int i = 0; i < nanos.length; i++) {
      long from = System.nanoTime();
      seen(truth().at(truth().at().with(ScalingParameter.RHO_C, 0.63 + 0.001 * i)));
      nanos[i] = System.nanoTime() - from;
    }
    java.util.Arrays.sort(nanos);
    double millis = nanos[nanos.length / 2] * 1e-6;
    assertTrue(millis < 100, millis + " ms");
    System.out.println("scaling: computed for a step of a slider in " + millis + " ms");
  }
}
