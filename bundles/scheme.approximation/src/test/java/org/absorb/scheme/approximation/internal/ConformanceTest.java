package org.absorb.scheme.approximation.internal;

import java.util.stream.Stream;
import org.absorb.conformance.Moments;
import org.absorb.conformance.SchemeConformance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Gaussian factors with mean and variance of bro and sgd, both times h in the SDEs. */
class ConformanceTest {

  private static final double EPSILON = 0.3;
  private static final double ALPHA = 0.2;
  private static final double FRACTION = 0.3;
  private static final double STEP = 0.25;

  private static Moments bro(double step) {
    return Moments.of(EPSILON * step, EPSILON * EPSILON / 3 * step);
  }

  private static Moments sgd(double step) {
    return Moments.of(ALPHA * FRACTION * step, ALPHA * ALPHA * FRACTION * (1 - FRACTION) * step);
  }

  /** With memory and without: the variance of one step is the same. */
  @TestFactory
  Stream<DynamicTest> ofBro() {
    return Stream.of(0.0, 0.5)
        .map(memory -> new BroParameters(EPSILON, memory))
        .flatMap(
            settings ->
                Stream.of(new PairwiseBroApproximation(), new ParticlewiseBroApproximation())
                    .flatMap(
                        provider ->
                            SchemeConformance.of(provider, settings).expecting(bro(1)).tests()));
  }

  @TestFactory
  Stream<DynamicTest> ofSgd() {
    SgdParameters settings = new SgdParameters(ALPHA, FRACTION, 0);
    return Stream.of(new PairwiseSgdApproximation(), new ParticlewiseSgdApproximation())
        .flatMap(provider -> SchemeConformance.of(provider, settings).expecting(sgd(1)).tests());
  }

  @TestFactory
  Stream<DynamicTest> sdeOfBro() {
    BroSdeParameters settings = new BroSdeParameters(EPSILON, STEP, 0);
    return Stream.of(new PairwiseBroSde(), new ParticlewiseBroSde())
        .flatMap(provider -> SchemeConformance.of(provider, settings).expecting(bro(STEP)).tests());
  }

  @TestFactory
  Stream<DynamicTest> sdeOfSgd() {
    SgdSdeParameters settings = new SgdSdeParameters(ALPHA, FRACTION, STEP, -0.5);
    return Stream.of(new PairwiseSgdSde(), new ParticlewiseSgdSde())
        .flatMap(provider -> SchemeConformance.of(provider, settings).expecting(sgd(STEP)).tests());
  }
}
