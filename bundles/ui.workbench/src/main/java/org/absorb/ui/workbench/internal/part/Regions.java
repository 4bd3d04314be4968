package org.absorb.ui.workbench.internal.part;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;

/** Regions of a layout are kept when they are empty, but take no room then. */
final class Regions {

  private Regions() {}

  /** Shows what has parts and hides what has none, from the leaves up. */
  static void tidy(MPerspective perspective) {
    perspective.getChildren().forEach(Regions::occupied);
  }

  private static boolean occupied(MUIElement element) {
    if (element instanceof MPartStack stack) {
      return show(stack, stack.getChildren().stream().anyMatch(MUIElement::isToBeRendered));
    }
    if (element instanceof MPartSashContainer sash) {
      boolean any = false;
      for (MUIElement child : sash.getChildren()) {
        any |= occupied(child);
      }
      return show(sash, any);
    }
    return element.isToBeRendered();
  }

  private static boolean show(MElementContainer<?> container, boolean occupied) {
    // Others, made by dragging a part to an edge, the workbench removes itself.
    if (container.getTags().contains(IPresentationEngine.NO_AUTO_COLLAPSE)
        && container.isToBeRendered() != occupied) {
      container.setToBeRendered(occupied);
    }
    return container.isToBeRendered();
  }
}
