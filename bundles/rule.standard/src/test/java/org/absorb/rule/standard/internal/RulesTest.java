package org.absorb.rule.standard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.absorb.measure.Configurations;
import org.absorb.measure.FakeRun;
import org.absorb.measure.FakeRun.Physics;
import org.absorb.measure.FramedRun;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.Frame;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.rule.RunRuleProvider;
import org.junit.jupiter.api.Test;

/** Each rule on runs that it is to find, and on runs that it is not. */
class RulesTest {

  private static final Physics BRO = Physics.bro(1000);
  private static final double NOISE = 0.01;

  private static List<Finding> judge(
      RunRuleProvider<NoParameters> rule, List<? extends RunData> runs) {
    List<Finding> findings = rule.create(new NoParameters()).judge(List.copyOf(runs));
    for (Finding finding : findings) {
      assertFalse(finding.text().matches(".*[\\[{}].*|.*NaN.*"), finding.text());
      assertFalse(finding.remedy().isEmpty(), finding.text());
      assertFalse(finding.runs().isEmpty(), finding.text());
    }
    return findings;
  }

  private static FakeRun steady(int replica) {
    return FakeRun.steady(BRO, 0.64, replica, 0.4, 200, NOISE);
  }

  private static FakeRun falling(double phi, int replica) {
    Random random = new Random(replica);
    return FakeRun.limit(BRO, phi, replica, k -> 0.9 - 5e-5 * k + NOISE * random.nextGaussian());
  }

  @Test
  void driftIsFoundAndChanceIsNot() {
    List<FakeRun> fine = new ArrayList<>();
    for (int r = 0; r < 30; r++) {
      fine.add(steady(r));
    }
    assertEquals(List.of(), judge(new Steady(), fine));
    List<FakeRun> some = new ArrayList<>(fine.subList(0, 3));
    some.add(falling(0.64, 40));
    List<Finding> findings = judge(new Steady(), some);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).runs().contains(some.get(3).id().hex()));
  }

  @Test
  void tooFewRowsCannotBeJudged() {
    FakeRun brief = FakeRun.limit(BRO.lasting(0, 100), 0.64, 0, k -> 0.5);
    assertTrue(judge(new Steady(), List.of(brief)).get(0).text().contains("too few rows"));
  }

  @Test
  void absorbedBeforeTheFirstSample() {
    FakeRun early = FakeRun.absorbed(BRO, 0.3, 0, 7);
    FakeRun later = FakeRun.absorbed(BRO, 0.3, 1, 700);
    List<Finding> findings = judge(new AbsorbedEarly(), List.of(early, later));
    assertEquals(List.of(early.id().hex()), findings.get(0).runs());
    assertEquals(List.of(), judge(new AbsorbedEarly(), List.of(later)));
  }

  @Test
  void theSizeRoundsTheTransition() {
    FakeRun absorbed = FakeRun.absorbed(BRO, 0.64, 1, 3000);
    assertEquals(1, judge(new FiniteSize(), List.of(steady(0), absorbed)).size());
    assertEquals(List.of(), judge(new FiniteSize(), List.of(steady(0), steady(1))));
    FakeRun few = FakeRun.steady(BRO, 0.62, 0, 0.004, 200, 1e-5);
    assertTrue(judge(new FiniteSize(), List.of(few)).get(0).text().contains("fewer than 10"));
    FakeRun otherCell = FakeRun.absorbed(BRO, 0.6, 1, 3000);
    assertEquals(List.of(), judge(new FiniteSize(), List.of(steady(0), otherCell)));
  }

  @Test
  void aRunCutOffAmongAbsorbedOnesIsCensored() {
    FakeRun absorbed = FakeRun.absorbed(BRO, 0.6, 1, 3000);
    FakeRun going = falling(0.6, 2);
    List<Finding> findings = judge(new Censored(), List.of(absorbed, going));
    assertEquals(List.of(going.id().hex()), findings.get(0).runs());
    assertEquals(List.of(), judge(new Censored(), List.of(going)));
  }

  @Test
  void oneKickIsBiasedAndTwoAreNot() {
    List<FakeRun> one =
        List.of(FakeRun.absorbed(BRO, 0.2, 0, 900), FakeRun.steady(BRO, 0.4, 0, 0.5, 100, NOISE));
    assertEquals(1, judge(new KickBias(), one).size());
    List<FakeRun> two = new ArrayList<>(one);
    two.add(FakeRun.absorbed(Physics.bro(1000, 0.1), 0.5, 0, 900));
    assertEquals(List.of(), judge(new KickBias(), two));
    assertEquals(List.of(), judge(new KickBias(), one.subList(0, 1)));
  }

  @Test
  void batchesAreComparedAtOneMeanStepOrSaidNotToBe() {
    List<FakeRun> fixedRate =
        List.of(
            FakeRun.steady(Physics.sgd(1000, 0.25), 0.64, 0, 0.5, 100, NOISE),
            FakeRun.steady(Physics.sgd(1000, 0.75), 0.64, 0, 0.5, 100, NOISE));
    assertTrue(judge(new MeanStep(), fixedRate).get(0).text().contains("0.125, 0.375"));
    assertEquals(List.of(), judge(new MeanStep(), fixedRate.subList(0, 1)));
    assertEquals(List.of(), judge(new MeanStep(), List.of(steady(0), steady(1))));
  }

  @Test
  void aCrystalIsFoundAndARandomPackingIsNot() {
    double[] box = {8, 8, 8};
    assertEquals(1, judge(new Crystallising(), List.of(ending(Configurations.fcc(5)))).size());
    Frame scattered = Configurations.added(box, 300, new Random(4));
    assertEquals(List.of(), judge(new Crystallising(), List.of(ending(scattered))));
  }

  private static FramedRun ending(Frame frame) {
    Physics physics = Physics.bro(frame.particles());
    return new FramedRun(FakeRun.steady(physics, 0.7, 0, 0.1, 10, NOISE), List.of(frame));
  }
}
