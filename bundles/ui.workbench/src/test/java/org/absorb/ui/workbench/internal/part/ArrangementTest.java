package org.absorb.ui.workbench.internal.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private record Type(String id, String label, Icon icon, int order, Layout layout)
      implements PerspectiveType {}

  private final Layout columns =
      new Layout.Split(
          true,
          List.of(
              new Layout.Region("left"),
              new Layout.Split(
                  false,
                  List.of(new Layout.Region("main"), new Layout.Region("below")),
                  List.of(3, 1))),
          List.of(20, 80));

  private final MPerspective perspective =
      Arrangement.create(new Type("work", "Work", Icon.RUN, 1, columns));

  private final MPartSashContainer outer = (MPartSashContainer) perspective.getChildren().get(0);
  private final MPartSashContainer inner = (MPartSashContainer) outer.getChildren().get(1);
  private final MPartStack left = (MPartStack) outer.getChildren().get(0);
  private final MPartStack main = (MPartStack) inner.getChildren().get(0);

  @Test
  void splitsAreSashesWithTheirShares() {
    assertTrue(outer.isHorizontal());
    assertFalse(inner.isHorizontal());
    assertEquals("2000", left.getContainerData());
    assertEquals("8000", inner.getContainerData());
    assertEquals("7500", main.getContainerData());
  }

  @Test
  void regionsAreStacksOfTheirPerspective() {
    assertEquals("work/left", left.getElementId());
    assertEquals("work/main", main.getElementId());
  }

  @Test
  void aPerspectiveWithoutPartsTakesNoRoom() {
    Regions.tidy(perspective);
    assertFalse(outer.isToBeRendered());
  }

  @Test
  void aRegionTakesRoomWhileItHasAPart() {
    main.getChildren().add(MBasicFactory.INSTANCE.createPart());
    Regions.tidy(perspective);
    assertTrue(outer.isToBeRendered() && inner.isToBeRendered() && main.isToBeRendered());
    assertFalse(left.isToBeRendered());
    main.getChildren().clear();
    Regions.tidy(perspective);
    assertFalse(outer.isToBeRendered() || inner.isToBeRendered() || main.isToBeRendered());
  }
}
