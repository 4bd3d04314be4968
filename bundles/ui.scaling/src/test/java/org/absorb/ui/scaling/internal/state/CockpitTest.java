package org.absorb.ui.scaling.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.spi.scaling.ScalingSubject.Quantity;
import org.junit.jupiter.api.Test;

class CockpitTest {

  private static final KnownClass MANNA = new KnownClass("manna", "Manna", 0.59, -0.84);
  private static final ScalingSubject SUBJECT =
      new ScalingSubject(
          "",
          new Quantity("activity", "activity", "f_a", "beta", -1),
          OptionalInt.of(3),
          List.of(MANNA),
          new ScalingData(List.of(curve(5), curve(8))),
          Map.of(),
          new TreeMap<>());

  private static SizeCurve curve(double size) {
    return new SizeCurve(
        size, new double[] {0.6, 0.64, 0.7}, new double[] {1, 2, 3}, new double[] {1, 1, 1});
  }

  @Test
  void beginsInTheMiddleWithTheFirstClass() {
    Cockpit first = Cockpit.of(SUBJECT);
    assertEquals(0.65, first.at().rhoC(), 1e-12);
    assertEquals(0.59, first.at().nu());
    assertEquals(0.84, SUBJECT.exponent(first.at()));
    assertTrue(first.fixed().isEmpty());
  }

  @Test
  void whatIsDroppedOrLeftOutDoesNotCount() {
    Place point = new Place(5, 0.64);
    Cockpit dropped = Cockpit.of(SUBJECT).toggled(Set.of(point));
    assertEquals(5, dropped.kept(SUBJECT.data()).points());
    assertEquals(1, dropped.left(SUBJECT.data()).points());
    assertFalse(dropped.keeps(5, 0.64));
    assertEquals(Cockpit.of(SUBJECT), dropped.toggled(Set.of(point)), "and back");
    Cockpit more = dropped.toggled(Set.of(point, new Place(8, 0.7)));
    assertEquals(2, more.dropped().size(), "some were kept: all are dropped");
    Cockpit smaller = dropped.size(5, false);
    assertEquals(3, smaller.kept(SUBJECT.data()).points());
    assertEquals(0, smaller.left(SUBJECT.data()).points(), "a size that is out is not seen");
    assertEquals(dropped, smaller.size(5, true));
  }

  @Test
  void aClassIsKeptByAFit() {
    Cockpit manna = Cockpit.of(SUBJECT).of(MANNA);
    assertEquals(Set.of(ScalingParameter.NU, ScalingParameter.ZETA), manna.fixed());
    assertFalse(manna.settings(10).isFree(ScalingParameter.NU));
    assertTrue(manna.settings(10).isFree(ScalingParameter.RHO_C));
  }

  @Test
  void isReadAsItWasWritten() {
    Cockpit cockpit =
        Cockpit.of(SUBJECT)
            .of(MANNA)
            .toggled(Set.of(new Place(5, 0.64), new Place(8, 0.6)))
            .size(5, false)
            .within(new Interval(-2, Double.POSITIVE_INFINITY))
            .logarithmic(true);
    assertEquals(Optional.of(cockpit), CockpitDocument.read(CockpitDocument.tree(cockpit)));
    Cockpit first = Cockpit.of(SUBJECT);
    assertEquals(Optional.of(first), CockpitDocument.read(CockpitDocument.tree(first)));
  }

  @Test
  void aStrangersFileIsNone() {
    Tree good = CockpitDocument.tree(Cockpit.of(SUBJECT));
    assertEquals(Optional.empty(), CockpitDocument.read(Tree.EMPTY));
    assertEquals(Optional.empty(), CockpitDocument.read(good.without("nu")));
    assertEquals(
        Optional.empty(),
        CockpitDocument.read(good.with("fixed", Value.of(List.of(Value.of("mass"))))));
    assertEquals(
        Optional.empty(),
        CockpitDocument.read(good.with("x", Value.of(List.of(Value.of(3), Value.of(1))))));
  }

  @Test
  void aDialShowsDigitsThatMatter() {
    Dial dial = Dial.of(ScalingParameter.RHO_C, SUBJECT, 0.64);
    assertEquals("0.6400", dial.text(0.64));
    assertEquals("0.6399977", dial.text(0.63999772));
    assertEquals(0.65, dial.at(dial.share(0.65)), 1e-12);
    Dial beyond = Dial.of(ScalingParameter.NU, SUBJECT, 10.2);
    assertEquals(1, beyond.share(10.2), 1e-12);
  }
}
