package org.absorb.ui.scaling.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.spi.scaling.ScalingSubject.Quantity;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.junit.jupiter.api.Test;

class EditsTest {

  private static final ScalingSubject SUBJECT =
      new ScalingSubject(
          "",
          new Quantity("activity", "activity", "f_a", "beta", -1),
          OptionalInt.empty(),
          List.of(),
          new ScalingData(
              List.of(
                  new SizeCurve(
                      5, new double[] {0.6, 0.7}, new double[] {1, 2}, new double[] {1, 1}))),
          Map.of(),
          new TreeMap<>());
  private static final Item ITEM =
      new Item("key", "name", SUBJECT, Optional.empty(), Optional.empty(), Optional.empty());

  private final List<Item> told = new ArrayList<>();
  private final Edits edits =
      new Edits(() -> Optional.of(ITEM), item -> Cockpit.of(item.subject()), told::add);

  private Cockpit now() {
    return edits.of(ITEM).present();
  }

  /** The very first edit, and two alike in a row, can each be taken back. */
  @Test
  void whatStandsByItselfIsTakenBackByItself() {
    Cockpit first = now();
    edits.edit(ITEM, "one", "", first.toggled(Set.of(new Place(5, 0.6))));
    Cockpit second = now();
    edits.edit(ITEM, "two", "", second.toggled(Set.of(new Place(5, 0.7))));
    assertEquals(Optional.of("two"), edits.undoable());
    edits.undo();
    assertEquals(second, now());
    edits.undo();
    assertEquals(first, now());
    assertEquals(Optional.empty(), edits.undoable());
    edits.redo();
    assertEquals(second, now());
    assertEquals(List.of(ITEM, ITEM, ITEM), told);
  }

  @Test
  void aSliderThatIsDraggedIsOneEdit() {
    Cockpit first = now();
    for (double rho : new double[] {0.61, 0.62, 0.63}) {
      edits.edit(ITEM, "turn", "rhoC", now().at(now().at().with(ScalingParameter.RHO_C, rho)));
    }
    edits.edit(ITEM, "drop", "", now().toggled(Set.of(new Place(5, 0.6))));
    edits.undo();
    assertEquals(0.63, now().at().rhoC());
    edits.undo();
    assertEquals(first, now());
  }
}
